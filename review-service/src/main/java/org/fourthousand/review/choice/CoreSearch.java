package org.fourthousand.review.choice;

import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best choice of a large program, proved: prices say of most items whether they are in, the search decides about the
 * few near the line (the core), and the prices' bound proves which of the rest could still matter; those are searched too,
 * for something strictly better (D. Pisinger, "An expanding-core algorithm for the exact 0-1 knapsack problem", European
 * Journal of Operational Research 87, 1995, applied to several rows).
 */
final class CoreSearch {

    private static final int FIRST_CORE = 400;
    private static final int GROWTH = 4;

    /**
     * How it ended.
     *
     * @param chosen the best choice found; null when none was
     * @param value of that choice
     * @param bound no choice is worth more
     * @param impossible whether it is proved that there is no choice at all
     */
    record Answer(@Nullable BitSet chosen, long value, long bound, boolean impossible) {}

    private final Program program;
    private final Watch watch;
    private final long deadline;

    private CoreSearch(Program program, Duration limit, Watch watch) {
        this.program = program;
        this.watch = watch;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Searches for so long at most. */
    static Answer of(Program program, Duration limit, Watch watch) {
        return new CoreSearch(program, limit, watch).answer();
    }

    private Answer answer() {
        com.google.ortools.Loader.loadNativeLibraries();
        watch.look();
        var prices = Prices.of(program).orElse(null);
        if (prices == null) {
            return new Answer(null, 0, 0, true);
        }
        var favoured = new BitSet();
        IntStream.range(0, program.size()).filter(prices::favour).forEach(favoured::set);
        var byRegret = IntStream.range(0, program.size())
                .boxed()
                .sorted(Comparator.comparing(prices::regret))
                .toList();
        for (int core = Math.min(FIRST_CORE, program.size()); ; core = Math.min(core * GROWTH, program.size())) {
            var free = new BitSet();
            byRegret.subList(0, core).forEach(free::set);
            var found = new Search(program, free, favoured).run(0, secondsLeft(), watch);
            var chosen = found.chosen();
            if (chosen != null) {
                return prove(prices, favoured, free, found, chosen);
            }
            if (core == program.size() || secondsLeft() <= 0) {
                return new Answer(
                        null, 0, prices.bound(), found.status() == CpSolverStatus.INFEASIBLE && core == program.size());
            }
        }
    }

    private Answer prove(Prices prices, BitSet favoured, BitSet free, Search.Found core, BitSet best) {
        var open = new BitSet();
        IntStream.range(0, program.size())
                .filter(item -> prices.leavesOpen(item, core.value()))
                .forEach(open::set);
        var unsearched = (BitSet) open.clone();
        unsearched.andNot(free);
        if (unsearched.isEmpty() && core.status() == CpSolverStatus.OPTIMAL) {
            return new Answer(best, core.value(), core.value(), false);
        }
        var better = new Search(program, open, favoured).run(core.value() + 1, secondsLeft(), watch);
        return switch (better.status()) {
            case INFEASIBLE -> new Answer(best, core.value(), core.value(), false);
            case OPTIMAL -> new Answer(better.chosen(), better.value(), better.value(), false);
            case FEASIBLE ->
                new Answer(better.chosen(), better.value(), Math.min(better.bound(), prices.bound()), false);
            case UNKNOWN -> new Answer(best, core.value(), prices.bound(), false);
            case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException("search ended " + better.status());
        };
    }

    private double secondsLeft() {
        return (deadline - System.nanoTime()) / 1e9;
    }
}
