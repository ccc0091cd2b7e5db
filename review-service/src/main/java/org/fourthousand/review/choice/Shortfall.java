package org.fourthousand.review.choice;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Says of minima that cannot be met together by how much they are missed at least: each minimum may fall short, and the
 * sum of the shortfalls, each as a share of its minimum, is made as small as can be.
 */
final class Shortfall {

    private static final long WHOLE = 1_000_000_000_000L;

    private Shortfall() {}

    /** The shortages of the choice that comes nearest; the first one that was found when the time does not suffice. */
    static List<Shortage> of(Field field, Program program, Duration limit, Watch watch) {
        var model = new CpModel();
        var items = new BoolVar[program.size()];
        for (int item = 0; item < items.length; item++) {
            items[item] = model.newBoolVar("");
        }
        var missed = LinearExpr.newBuilder();
        List<LinearExprBuilder> sums = new ArrayList<>();
        for (var row : program.rows()) {
            var sum = LinearExpr.newBuilder();
            for (int index = 0; index < row.items().length; index++) {
                sum.addTerm(items[row.items()[index]], row.weights()[index]);
            }
            sums.add(sum);
            model.addLinearConstraint(sum, 0, row.most());
            if (row.least() > 0) {
                IntVar shortfall = model.newIntVar(0, row.least(), "");
                model.addGreaterOrEqual(LinearExpr.newBuilder().add(sum).add(shortfall), row.least());
                missed.addTerm(shortfall, Math.max(1, WHOLE / row.least()));
            }
        }
        model.minimize(missed);
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setLinearizationLevel(Search.LINEARISE_FULLY)
                .setMaxTimeInSeconds(limit.toNanos() / 1e9);
        var status = Search.solve(solver, model, watch);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return List.of();
        }
        List<Shortage> shortages = new ArrayList<>();
        for (int bound = 0; bound < field.bounds().size(); bound++) {
            var which = field.bounds().get(bound);
            var reached = solver.value(Objects.requireNonNull(sums.get(bound).build()));
            if (reached < program.rows().get(bound).least()) {
                shortages.add(Shortage.of(field, bound, reached));
            }
        }
        return shortages;
    }
}
