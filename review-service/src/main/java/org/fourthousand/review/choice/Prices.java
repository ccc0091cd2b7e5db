package org.fourthousand.review.choice;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Prices of the rows of a program, and what they prove. For any prices λ with the right sign, no choice is worth more than
 * Σ λ·limit + Σ max(0, profit − Σ λ·weight), and one that decides against the sign of an item's reduced profit loses at
 * least that much more (Lagrangian bound and reduced-cost fixing: A. M. Geoffrion, "Lagrangean relaxation for integer
 * programming", Mathematical Programming Study 2, 1974; E. Balas and E. Zemel, "An algorithm for large zero-one knapsack
 * problems", Operations Research 28, 1980). Good prices come from the linear relaxation; the proof is computed from them
 * in exact decimals, so that it does not lean on floating point.
 */
final class Prices {

    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    private final BigDecimal[] reduced;
    private final BigDecimal worth;

    private Prices(BigDecimal[] reduced, BigDecimal worth) {
        this.reduced = reduced;
        this.worth = worth;
    }

    /** The prices of the linear relaxation; empty when not even that can be met. */
    static Optional<Prices> of(Program program) {
        var solver = MPSolver.createSolver("GLOP");
        try {
            var items = solver.makeNumVarArray(program.size(), 0, 1);
            List<MPConstraint> constraints = new ArrayList<>();
            program.rows().forEach(row -> constraints.add(constraint(solver, items, row)));
            var objective = solver.objective();
            for (int item = 0; item < program.size(); item++) {
                objective.setCoefficient(items[item], program.profits()[item]);
            }
            objective.setMaximization();
            return switch (solver.solve()) {
                case OPTIMAL ->
                    Optional.of(priced(
                            program,
                            constraints.stream()
                                    .mapToDouble(MPConstraint::dualValue)
                                    .toArray()));
                case INFEASIBLE -> Optional.empty();
                case FEASIBLE, UNBOUNDED, ABNORMAL, MODEL_INVALID, NOT_SOLVED ->
                    Optional.of(priced(program, new double[constraints.size()]));
            };
        } finally {
            solver.delete();
        }
    }

    private static MPConstraint constraint(MPSolver solver, MPVariable[] items, Program.Row row) {
        var most = row.most() == Bound.UNBOUNDED ? MPSolver.infinity() : row.most();
        var constraint = solver.makeConstraint(row.least(), most);
        for (int index = 0; index < row.items().length; index++) {
            constraint.setCoefficient(items[row.items()[index]], row.weights()[index]);
        }
        return constraint;
    }

    private static Prices priced(Program program, double[] duals) {
        var reduced =
                Arrays.stream(program.profits()).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        var worth = BigDecimal.ZERO;
        for (int index = 0; index < duals.length; index++) {
            var row = program.rows().get(index);
            var price = price(row, duals[index]);
            if (price.signum() == 0) {
                continue;
            }
            worth = worth.add(price.multiply(BigDecimal.valueOf(price.signum() > 0 ? row.most() : row.least())));
            for (int item = 0; item < row.items().length; item++) {
                var position = row.items()[item];
                reduced[position] = reduced[position].subtract(price.multiply(BigDecimal.valueOf(row.weights()[item])));
            }
        }
        for (var each : reduced) {
            worth = worth.add(each.max(BigDecimal.ZERO));
        }
        return new Prices(reduced, worth);
    }

    /** A price that pushes against an end that the row does not have proves nothing, and is none. */
    private static BigDecimal price(Program.Row row, double dual) {
        boolean usable = Double.isFinite(dual) && (dual > 0 ? row.most() != Bound.UNBOUNDED : row.least() > 0);
        return usable ? new BigDecimal(dual, DIGITS) : BigDecimal.ZERO;
    }

    /** No choice is worth more. */
    long bound() {
        return worth.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** Whether the prices are for taking the item. */
    boolean favour(int item) {
        return reduced[item].signum() > 0;
    }

    /** How dear it is at least to decide otherwise than {@link #favour} says. */
    BigDecimal regret(int item) {
        return reduced[item].abs();
    }

    /** Whether a choice that decides otherwise about this item can still be worth more than so much. */
    boolean leavesOpen(int item, long best) {
        return worth.subtract(regret(item)).setScale(0, RoundingMode.FLOOR).compareTo(BigDecimal.valueOf(best)) > 0;
    }
}
