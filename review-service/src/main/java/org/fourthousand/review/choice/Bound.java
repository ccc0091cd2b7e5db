package org.fourthousand.review.choice;

import java.util.Optional;
import org.fourthousand.kit.problem.Text;
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

    /** What is wrong with a list whose projects of this bound add up to so much. */
    Optional<Text> breach(long sum) {
        var name =
                quota == null ? Text.of("资金额度", "total budget") : quota.target().name();
        if (sum > most) {
            return Optional.of(Text.of(
                    "%s:上限 %s,列入 %s".formatted(name.zh(), measure.zh(most), measure.zh(sum)),
                    "%s: at most %s, the list has %s".formatted(name.en(), measure.en(most), measure.en(sum))));
        }
        if (sum < least) {
            return Optional.of(Text.of(
                    "%s:下限 %s,列入 %s".formatted(name.zh(), measure.zh(least), measure.zh(sum)),
                    "%s: at least %s, the list has %s".formatted(name.en(), measure.en(least), measure.en(sum))));
        }
        return Optional.empty();
    }
}
