package org.fourthousand.review.choice;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.BitSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run of CP-SAT (OR-Tools) over some items of a program, the others being fixed. One worker and a fixed seed: the same
 * program gives the same choice on any machine, as long as the time suffices.
 */
final class Search {

    private static final int LOOK_EVERY_MILLIS = 200;
    static final int LINEARISE_FULLY = 2;

    static {
        Loader.loadNativeLibraries();
    }

    /**
     * How a run ended.
     *
     * @param status as CP-SAT says
     * @param chosen the best choice found, fixed items included; null when none was
     * @param value of that choice
     * @param bound no choice of this run is worth more
     */
    record Found(CpSolverStatus status, @Nullable BitSet chosen, long value, long bound) {}

    private final Program program;
    private final BitSet free;
    private final BitSet fixedIn;

    /**
     * @param free items that are decided
     * @param fixedIn items that are taken; those of {@code free} are not looked at
     */
    Search(Program program, BitSet free, BitSet fixedIn) {
        this.program = program;
        this.free = free;
        this.fixedIn = (BitSet) fixedIn.clone();
        this.fixedIn.andNot(free);
    }

    /** Searches for a choice that is worth at least so much. */
    Found run(long atLeast, double seconds, Watch watch) {
        var model = new CpModel();
        var items = new BoolVar[program.size()];
        free.stream().forEach(item -> items[item] = model.newBoolVar(""));
        program.rows().forEach(row -> add(model, items, row));
        var profit = profit(items);
        if (atLeast > 0) {
            model.addGreaterOrEqual(profit, atLeast);
        }
        model.maximize(profit);
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setLinearizationLevel(LINEARISE_FULLY)
                .setMaxTimeInSeconds(Math.max(0.0, seconds));
        var status = solve(solver, model, watch);
        var found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Found(
                status, found ? chosen(solver, items) : null, found ? Math.round(solver.objectiveValue()) : 0, (long)
                        Math.floor(solver.bestObjectiveBound() + 0.5));
    }

    private void add(CpModel model, BoolVar[] items, Program.Row row) {
        var sum = LinearExpr.newBuilder();
        for (int index = 0; index < row.items().length; index++) {
            add(sum, items[row.items()[index]], row.items()[index], row.weights()[index]);
        }
        model.addLinearConstraint(sum, row.least(), row.most() == Bound.UNBOUNDED ? Long.MAX_VALUE : row.most());
    }

    private LinearExprBuilder profit(BoolVar[] items) {
        var sum = LinearExpr.newBuilder();
        for (int item = 0; item < items.length; item++) {
            add(sum, items[item], item, program.profits()[item]);
        }
        return sum;
    }

    private void add(LinearExprBuilder sum, @Nullable BoolVar variable, int item, long weight) {
        if (variable != null) {
            sum.addTerm(variable, weight);
        } else if (fixedIn.get(item)) {
            sum.add(weight);
        }
    }

    private BitSet chosen(CpSolver solver, BoolVar[] items) {
        var chosen = (BitSet) fixedIn.clone();
        free.stream().filter(item -> solver.booleanValue(items[item])).forEach(chosen::set);
        return chosen;
    }

    /** Somebody looks on beside the search, which computes in native code; what they throw stops it. */
    static CpSolverStatus solve(CpSolver solver, CpModel model, Watch watch) {
        var thrown = new AtomicReference<@Nullable RuntimeException>();
        watch.look();
        CpSolverStatus status;
        try (var beside = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("search-watch").factory())) {
            beside.scheduleWithFixedDelay(
                    () -> {
                        try {
                            watch.look();
                        } catch (RuntimeException unwanted) {
                            thrown.set(unwanted);
                            solver.stopSearch();
                        }
                    },
                    LOOK_EVERY_MILLIS,
                    LOOK_EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            status = solver.solve(model);
            beside.shutdownNow();
        }
        var unwanted = thrown.get();
        if (unwanted != null) {
            throw unwanted;
        }
        return status;
    }
}
