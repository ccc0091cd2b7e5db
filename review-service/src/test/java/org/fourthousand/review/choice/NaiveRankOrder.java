package org.fourthousand.review.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fourthousand.review.round.Quota;
import org.jspecify.annotations.Nullable;

/** The official rule once more, as one would do it on paper: slow, and written from the rule, not from the code. */
final class NaiveRankOrder {

    private record Limit(
            @Nullable Quota quota,
            boolean inProjects,
            long least,
            @Nullable Long most) {

        boolean covers(Contender one) {
            return quota == null || quota.covers(one.division(), one.industry());
        }

        long sum(Set<Contender> list) {
            return list.stream()
                    .filter(this::covers)
                    .mapToLong(one -> inProjects ? 1 : one.fen())
                    .sum();
        }

        boolean holds(Set<Contender> list, Contender with) {
            return most == null || sum(list) + (inProjects ? 1 : with.fen()) <= most;
        }
    }

    private NaiveRankOrder() {}

    static Set<Contender> list(List<Contender> all, Terms terms) {
        var limits = limits(terms);
        var able = all.stream()
                .filter(one -> one.points()
                        >= terms.threshold().value().movePointRight(2).intValueExact())
                .sorted(Comparator.comparingInt(Contender::rank))
                .toList();
        var list = new LinkedHashSet<Contender>();
        for (var minimum : limits) {
            for (var one : able) {
                if (minimum.sum(list) < minimum.least()
                        && minimum.covers(one)
                        && !list.contains(one)
                        && limits.stream().allMatch(limit -> !limit.covers(one) || limit.holds(list, one))) {
                    list.add(one);
                }
            }
        }
        List<Limit> closed = new ArrayList<>();
        for (var one : able) {
            if (!list.contains(one)) {
                limits.stream()
                        .filter(limit -> limit.covers(one))
                        .filter(limit -> closed.contains(limit) || !limit.holds(list, one))
                        .findFirst()
                        .ifPresentOrElse(closed::add, () -> list.add(one));
            }
        }
        return list;
    }

    private static List<Limit> limits(Terms terms) {
        List<Limit> limits = new ArrayList<>();
        for (var quota : terms.quotas()) {
            var least = quota.minimumCount();
            var most = quota.maximumCount();
            limits.add(new Limit(quota, true, least == null ? 0 : least, most == null ? null : (long) most));
            var leastAmount = quota.minimumAmount();
            var mostAmount = quota.maximumAmount();
            limits.add(new Limit(
                    quota,
                    false,
                    leastAmount == null ? 0 : Terms.fen(leastAmount),
                    mostAmount == null ? null : Terms.fen(mostAmount)));
        }
        limits.add(new Limit(null, false, 0, Terms.fen(terms.budget())));
        return limits;
    }
}
