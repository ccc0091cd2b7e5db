package org.fourthousand.review.choice;

import java.math.BigDecimal;
import java.util.List;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.round.Quota;

/** Terms with limits moved as an explanation says, or one step less. */
final class Changed {

    private Changed() {}

    static Terms of(Terms terms, List<Change> changes, int stepsLess) {
        for (var change : changes) {
            terms = moved(terms, change, stepsLess);
        }
        return terms;
    }

    private static Terms moved(Terms terms, Change change, int stepsLess) {
        var needed = new BigDecimal(change.needed());
        var less = BigDecimal.valueOf(stepsLess);
        return switch (change.limit()) {
            case THRESHOLD -> new Terms(terms.budget(), new Percent(needed.add(less.movePointLeft(2))), terms.quotas());
            case BUDGET ->
                new Terms(new Yuan(needed.subtract(less.movePointLeft(2))), terms.threshold(), terms.quotas());
            case MAXIMUM_COUNT, MAXIMUM_AMOUNT ->
                new Terms(
                        terms.budget(),
                        terms.threshold(),
                        terms.quotas().stream()
                                .map(quota -> quota.target().equals(change.quota())
                                        ? moved(quota, change, needed, less)
                                        : quota)
                                .toList());
        };
    }

    private static Quota moved(Quota quota, Change change, BigDecimal needed, BigDecimal less) {
        boolean counts = change.limit() == Change.Kind.MAXIMUM_COUNT;
        return new Quota(
                quota.by(),
                quota.key(),
                quota.minimumCount(),
                counts ? Integer.valueOf(needed.subtract(less).intValueExact()) : quota.maximumCount(),
                quota.minimumAmount(),
                counts ? quota.maximumAmount() : new Yuan(needed.subtract(less.movePointLeft(2))));
    }
}
