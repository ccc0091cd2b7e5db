package org.fourthousand.review.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The official choice, in rank order (按名次), rule {@code four-thousand-selection/1}:
 *
 * <ol>
 *   <li>Whoever is below the threshold is out.
 *   <li>Minima first: bound by bound, in their order, projects of its scope are taken by rank until the minimum is met; one
 *       that does not fit the upper ends of all bounds that cover it is passed over.
 *   <li>Then everybody else by rank: a project is taken when it fits all bounds that cover it. The first bound, in their
 *       order, the envelope last, that it does not fit is closed by it: nobody of that scope who is ranked lower is let in
 *       before somebody ranked higher, even if they would fit.
 * </ol>
 */
public final class RankOrder {

    /** {@link #refusedBy}: chosen. */
    static final int NOBODY = -1;
    /** {@link #refusedBy}: below the threshold. */
    static final int THRESHOLD = -2;

    private final Field field;
    private final Lifting lifting;
    private final long[] used;
    private final boolean[] closed;
    private final BitSet chosen = new BitSet();
    private final int[] refusedBy;
    private final long[] left;
    private final long[] peak;
    private final long[][] peakAt;

    private RankOrder(Field field, Lifting lifting) {
        this.field = field;
        this.lifting = lifting;
        this.used = new long[field.bounds().size()];
        this.closed = new boolean[used.length];
        this.refusedBy = new int[field.size()];
        this.left = new long[field.size()];
        this.peak = new long[used.length];
        this.peakAt = new long[field.size()][];
        Arrays.fill(refusedBy, NOBODY);
    }

    /** Chooses. */
    public static RankOrder of(Field field) {
        return of(field, Lifting.NONE);
    }

    static RankOrder of(Field field, Lifting lifting) {
        var run = new RankOrder(field, lifting);
        for (int bound = 0; bound < field.bounds().size(); bound++) {
            run.reserve(bound);
        }
        for (int position = 0; position < field.size(); position++) {
            if (!run.chosen.get(position)) {
                run.takeInTurn(position);
            }
        }
        return run;
    }

    private void reserve(int bound) {
        var least = field.bounds().get(bound).least();
        for (int position = 0; position < field.size() && used[bound] < least; position++) {
            if (!chosen.get(position)
                    && mayBeTaken(position)
                    && Arrays.stream(field.covering(position)).anyMatch(each -> each == bound)
                    && firstThatDoesNotFit(position) == NOBODY) {
                take(position);
            }
        }
    }

    private void takeInTurn(int position) {
        left[position] = field.bounds().get(field.envelope()).most() - used[field.envelope()];
        if (!mayBeTaken(position)) {
            refusedBy[position] = THRESHOLD;
            return;
        }
        var refusing = firstThatDoesNotFit(position);
        if (refusing == NOBODY) {
            take(position);
        } else {
            closed[refusing] = true;
            refusedBy[position] = refusing;
        }
    }

    private boolean mayBeTaken(int position) {
        return lifting.threshold() || field.reachesThreshold(position);
    }

    private int firstThatDoesNotFit(int position) {
        for (int bound : field.covering(position)) {
            var most = lifting.mosts().get(bound)
                    ? Bound.UNBOUNDED
                    : field.bounds().get(bound).most();
            var after = used[bound] + field.weight(position, bound);
            if (closed[bound] || after > most) {
                return bound;
            }
            peak[bound] = Math.max(peak[bound], after);
        }
        return NOBODY;
    }

    private void take(int position) {
        left[position] = field.bounds().get(field.envelope()).most() - used[field.envelope()];
        chosen.set(position);
        var covering = field.covering(position);
        var peaks = new long[covering.length];
        for (int index = 0; index < covering.length; index++) {
            used[covering[index]] += field.weight(position, covering[index]);
            peaks[index] = peak[covering[index]];
        }
        peakAt[position] = peaks;
    }

    /** Who is chosen, by position. */
    public BitSet chosen() {
        return (BitSet) chosen.clone();
    }

    boolean isChosen(int position) {
        return chosen.get(position);
    }

    /** {@link #NOBODY}, {@link #THRESHOLD}, or the bound that kept it out. */
    int refusedBy(int position) {
        return refusedBy[position];
    }

    /** Left of the envelope when its turn came, in fen; not below zero unless the envelope was lifted. */
    public long left(int position) {
        return left[position];
    }

    /**
     * The most that a bound was asked to hold until a chosen contender was taken, itself counted, also by those whom a later
     * bound refused: with this as its upper end it would have refused nobody until then.
     */
    long askedUntil(int position, int bound) {
        return peakAt[position][Arrays.binarySearch(field.covering(position), bound)];
    }

    /** Spent, in fen. */
    public long spent() {
        return used[field.envelope()];
    }

    /** The minima that are not met. */
    public List<Shortage> shortages() {
        List<Shortage> shortages = new ArrayList<>();
        for (int bound = 0; bound < used.length; bound++) {
            if (used[bound] < field.bounds().get(bound).least()) {
                shortages.add(Shortage.of(field, bound, used[bound]));
            }
        }
        return shortages;
    }
}
