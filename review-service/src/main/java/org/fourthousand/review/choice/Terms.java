package org.fourthousand.review.choice;

import java.util.ArrayList;
import java.util.List;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.SelectionRound;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Under what terms is chosen.
 *
 * @param budget envelope, yuan
 * @param threshold lowest score that may be chosen, points
 * @param quotas in the order in which they are looked at
 */
@Immutable
public record Terms(Yuan budget, Percent threshold, List<Quota> quotas) {

    /** The terms that a round froze when it opened. */
    public static Terms of(SelectionRound round) {
        return new Terms(round.budget(), round.threshold(), round.quotas().quotas());
    }

    /** The same without the minima of some quotas, which were waived. */
    public Terms waiving(List<Quota.Target> waived) {
        return new Terms(
                budget,
                threshold,
                quotas.stream()
                        .map(quota -> waived.contains(quota.target()) ? quota.withoutMinimum() : quota)
                        .toList());
    }

    /** Hundredths of a point. */
    int thresholdPoints() {
        return threshold.value().movePointRight(2).intValueExact();
    }

    /** The quotas' bounds in their order, the envelope last. */
    List<Bound> bounds() {
        List<Bound> bounds = new ArrayList<>();
        for (var quota : quotas) {
            if (quota.minimumCount() != null || quota.maximumCount() != null) {
                bounds.add(new Bound(quota, Measure.COUNT, orZero(quota.minimumCount()), orNone(quota.maximumCount())));
            }
            if (quota.minimumAmount() != null || quota.maximumAmount() != null) {
                var least = quota.minimumAmount() == null ? 0 : fen(quota.minimumAmount());
                var most = quota.maximumAmount() == null ? Bound.UNBOUNDED : fen(quota.maximumAmount());
                bounds.add(new Bound(quota, Measure.AMOUNT, least, most));
            }
        }
        bounds.add(Bound.envelope(fen(budget)));
        return bounds;
    }

    /** Whole fen. */
    public static long fen(Yuan yuan) {
        return yuan.amount().movePointRight(2).longValueExact();
    }

    /** Fen as yuan. */
    public static Yuan yuan(long fen) {
        return new Yuan(java.math.BigDecimal.valueOf(fen, 2));
    }

    private static long orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static long orNone(@Nullable Integer count) {
        return count == null ? Bound.UNBOUNDED : count;
    }
}
