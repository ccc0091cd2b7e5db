package org.fourthousand.bench.review;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;

/** CP-SAT and nothing else: the whole program at once, with the parameters it comes with. */
final class PlainSearch {

    static final double LIMIT_SECONDS = 60;

    private PlainSearch() {}

    /**
     * A project that reaches the threshold.
     *
     * @param points hundredths of a point
     * @param fen what it would get
     */
    record Item(long points, long fen, Division county, Industry industry) {}

    /**
     * How it ended.
     *
     * @param points of the best list it found, hundredths
     * @param bound no list has more
     */
    record Alone(double seconds, long points, long bound) {

        boolean proved() {
            return points == bound;
        }

        double gapPercent() {
            return 100.0 * (bound - points) / bound;
        }
    }

    static Alone over(List<Item> items, Limits limits) {
        Loader.loadNativeLibraries();
        var began = System.nanoTime();
        var model = new CpModel();
        var taken = items.stream().map(any -> model.newBoolVar("")).toArray(BoolVar[]::new);
        model.addLessOrEqual(sum(items, taken, any -> true, Item::fen), limits.budget());
        for (var limit : limits.limits()) {
            Predicate<Item> covered = item -> limit.covers(item.county(), item.industry());
            model.addLinearConstraint(sum(items, taken, covered, any -> 1), limit.least(), limit.most());
            if (limit.mostFen() != Limits.NO_MOST) {
                model.addLessOrEqual(sum(items, taken, covered, Item::fen), limit.mostFen());
            }
        }
        model.maximize(sum(items, taken, any -> true, Item::points));
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(LIMIT_SECONDS);
        var status = solver.solve(model);
        var seconds = (System.nanoTime() - began) / 1e9;
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                new Alone(seconds, Math.round(solver.objectiveValue()), (long)
                        Math.floor(solver.bestObjectiveBound() + 0.5));
            case UNKNOWN -> new Alone(seconds, 0, Math.round(solver.bestObjectiveBound()));
            case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException("CP-SAT alone ends " + status);
        };
    }

    private static LinearExpr sum(
            List<Item> items, BoolVar[] taken, Predicate<Item> which, ToLongFunction<Item> weight) {
        var of = IntStream.range(0, items.size())
                .filter(index -> which.test(items.get(index)))
                .toArray();
        return LinearExpr.weightedSum(
                IntStream.of(of).mapToObj(index -> taken[index]).toArray(BoolVar[]::new),
                IntStream.of(of)
                        .mapToLong(index -> weight.applyAsLong(items.get(index)))
                        .toArray());
    }
}
