package org.fourthousand.review.draw;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;

/**
 * The proof that panels are those of the smallest sum: a handicap for each expert, above zero only for those who are full,
 * such that every project's panel is simply the first of its ballot when handicaps are added to the numbers. These are the
 * dual prices of the flow, the smallest there are. Handicaps that leave no two places equal also prove that no other draw
 * has the same sum; for this they carry millionths, each a comparison that must not end in a draw.
 */
final class Handicaps {

    private final Seats seats;
    private final int limit;
    private final int gap;
    private final long[] whole;
    private final int[] millionths;
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private final BitSet isWaiting = new BitSet();

    private Handicaps(Seats seats, int limit, boolean strict) {
        this.seats = seats;
        this.limit = limit;
        this.gap = strict ? 1 : 0;
        this.whole = new long[seats.load().length];
        this.millionths = new int[seats.load().length];
    }

    /**
     * The smallest handicaps.
     *
     * @param limit projects an expert may have
     * @param strict whether they are to prove that no other draw has the same sum
     * @return empty when there are none: another draw has a smaller sum or, if strict, the same
     */
    static Optional<Handicaps> of(Seats seats, int limit, boolean strict) {
        var handicaps = new Handicaps(seats, limit, strict);
        return handicaps.settle() ? Optional.of(handicaps) : Optional.empty();
    }

    boolean isSet(int expert) {
        return whole[expert] > 0 || millionths[expert] > 0;
    }

    /** A decimal number. */
    String text(int expert) {
        return millionths[expert] == 0
                ? Long.toString(whole[expert])
                : "%d.%06d".formatted(whole[expert], millionths[expert]);
    }

    /** The last of a panel when handicaps are added: whoever stands outside must stand behind. */
    long last(int project) {
        return lastOf(project)[0];
    }

    private boolean settle() {
        for (int project = 0; project < seats.ballots().length; project++) {
            wait(project);
        }
        while (!waiting.isEmpty()) {
            int project = waiting.remove();
            isWaiting.clear(project);
            if (!raiseOutsiders(project)) {
                return false;
            }
        }
        return true;
    }

    /** Whoever would come before the last of the panel is handicapped until they do not; only the full can be. */
    private boolean raiseOutsiders(int project) {
        var last = lastOf(project);
        var ballot = seats.ballots()[project];
        for (int place = 0; place < ballot.length && Ballots.cost(ballot[place]) <= last[0]; place++) {
            if (seats.taken()[project][place]) {
                continue;
            }
            int expert = Ballots.expertOf(ballot[place]);
            long needed = last[0] - Ballots.cost(ballot[place]);
            int parts = (int) last[1] + gap;
            if (needed < whole[expert] || needed == whole[expert] && parts <= millionths[expert]) {
                continue;
            }
            if (seats.load()[expert] < limit || parts > whole.length) {
                return false;
            }
            whole[expert] = needed;
            millionths[expert] = parts;
            seats.panels().get(expert).forEach(this::wait);
        }
        return true;
    }

    private long[] lastOf(int project) {
        long value = -1;
        int parts = 0;
        var ballot = seats.ballots()[project];
        for (int place = 0; place < ballot.length; place++) {
            if (seats.taken()[project][place]) {
                int expert = Ballots.expertOf(ballot[place]);
                long sum = Ballots.cost(ballot[place]) + whole[expert];
                if (sum > value || sum == value && millionths[expert] > parts) {
                    value = sum;
                    parts = millionths[expert];
                }
            }
        }
        return new long[] {value, parts};
    }

    private void wait(int project) {
        if (!isWaiting.get(project)) {
            isWaiting.set(project);
            waiting.add(project);
        }
    }
}
