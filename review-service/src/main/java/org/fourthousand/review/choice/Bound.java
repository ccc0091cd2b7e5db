package org.fourthousand.review.choice;

import org.fourthousand.review.round.Quota;
import org.jspecify.annotations.Nullable;

/**
 * A least and a most of one measure over some of the projects.
 *
 * @param quota where it comes from and whom it covers; null for the envelope of the round, which covers everybody
 * @param least 0 when there is none; projects or fen
 * @param most {@link #UNBOUNDED} when there is none; projects or fen
 */
record Bound(@Nullable Quota quota, Measure measure, long least, long most) {

    /** No upper end. */
    static final long UNBOUNDED = Long.MAX_VALUE;

    /** The budget of the round. */
    static Bound envelope(long fen) {
        return new Bound(null, Measure.AMOUNT, 0, fen);
    }

    boolean isEnvelope() {
        return quota == null;
    }

    boolean covers(Contender contender) {
        return quota == null || quota.covers(contender.division(), contender.industry());
    }
}
