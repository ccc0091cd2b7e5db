package org.fourthousand.review.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.Immutable;

/**
 * The quotas of a round, in the order in which the selection looks at them.
 *
 * @param quotas each target once
 */
@Immutable
public record Quotas(List<Quota> quotas) {

    /** No quotas. */
    public static final Quotas NONE = new Quotas(List.of());

    /**
     * What is wrong with them by themselves, under an envelope: unknown keys, doubles, minima above maxima, and minima that
     * no list could meet. Pointers begin with {@code /quotas}.
     */
    public List<Violation> faults(String fund, Yuan budget) {
        List<Violation> faults = new ArrayList<>();
        var seen = new HashSet<Quota.Target>();
        for (int index = 0; index < quotas.size(); index++) {
            var quota = quotas.get(index);
            var pointer = "/quotas/" + index;
            if (!isKnown(quota, fund)) {
                faults.add(Violation.at(
                        pointer + "/key",
                        Text.of("没有这个 %s:%s", "there is no such %s: %s").with(quota.by(), quota.key())));
                continue;
            }
            if (!seen.add(quota.target())) {
                faults.add(Violation.at(pointer, Text.of("该对象已有指标", "this target has a quota already")));
            }
            ownFaults(quota, budget).forEach(text -> faults.add(Violation.at(pointer, text)));
        }
        if (faults.isEmpty()) {
            faults.addAll(faultsTogether(budget));
        }
        return faults;
    }

    private static boolean isKnown(Quota quota, String fund) {
        return switch (quota.by()) {
            case DIVISION ->
                Division.find(quota.key())
                        .filter(division -> division.kind() != Division.Kind.PROVINCE)
                        .isPresent();
            case INDUSTRY ->
                Industry.all().stream()
                        .anyMatch(industry -> industry.code().equals(quota.key())
                                || industry.section().equals(quota.key()));
            case FUND -> quota.key().equals(fund);
        };
    }

    private static List<Text> ownFaults(Quota quota, Yuan budget) {
        List<Text> faults = new ArrayList<>();
        var minimumCount = quota.minimumCount();
        var maximumCount = quota.maximumCount();
        var minimumAmount = quota.minimumAmount();
        var maximumAmount = quota.maximumAmount();
        if (minimumCount == null && maximumCount == null && minimumAmount == null && maximumAmount == null) {
            faults.add(Text.of("请给出至少一个下限或上限", "give at least one minimum or maximum"));
        }
        if (minimumCount != null && maximumCount != null && minimumCount > maximumCount) {
            faults.add(Text.of("下限 %s 个高于上限 %s 个", "the minimum of %s projects is above the maximum of %s")
                    .with(minimumCount, maximumCount));
        }
        if (minimumAmount != null && maximumAmount != null && minimumAmount.compareTo(maximumAmount) > 0) {
            faults.add(Text.of("下限 %s 元高于上限 %s 元", "the minimum of %s yuan is above the maximum of %s")
                    .with(minimumAmount, maximumAmount));
        }
        if (minimumAmount != null && !minimumAmount.isPositive()
                || maximumAmount != null && maximumAmount.isNegative()) {
            faults.add(Text.of("金额须大于零", "amounts must be above zero"));
        }
        if (minimumAmount != null && minimumAmount.compareTo(budget) > 0) {
            faults.add(Text.of("下限 %s 元高于资金额度 %s 元", "the minimum of %s yuan is above the envelope of %s")
                    .with(minimumAmount, budget));
        }
        return faults;
    }

    /** Minima of separate targets of one dimension add up, and may not exceed the envelope or a target around them. */
    private List<Violation> faultsTogether(Yuan budget) {
        List<Violation> faults = new ArrayList<>();
        for (var dimension : Quota.Dimension.values()) {
            var outermost = outermost(dimension);
            var amount = outermost.stream()
                    .map(Quota::minimumAmount)
                    .filter(java.util.Objects::nonNull)
                    .reduce(Yuan.ZERO, Yuan::plus);
            if (amount.compareTo(budget) > 0) {
                faults.add(Violation.at(
                        "/quotas",
                        Text.of(
                                        "%s 的下限合计 %s 元,高于资金额度 %s 元",
                                        "the minima by %s add up to %s yuan, above the envelope of %s")
                                .with(dimension, amount, budget)));
            }
        }
        for (int index = 0; index < quotas.size(); index++) {
            var outer = quotas.get(index);
            for (var inner : quotas) {
                if (inner != outer && outer.contains(inner) && asksMoreThan(inner, outer)) {
                    faults.add(Violation.at(
                            "/quotas/" + index,
                            Text.of("%s 的下限高于本指标的上限", "the minimum of %s is above the maximum of this one")
                                    .with(inner.key())));
                }
            }
        }
        return faults;
    }

    private List<Quota> outermost(Quota.Dimension dimension) {
        return quotas.stream()
                .filter(quota -> quota.by() == dimension)
                .filter(quota -> quotas.stream()
                        .noneMatch(other -> other != quota
                                && other.by() == dimension
                                && other.contains(quota)
                                && other.minimumAmount() != null))
                .toList();
    }

    private static boolean asksMoreThan(Quota inner, Quota outer) {
        var minimumCount = inner.minimumCount();
        var maximumCount = outer.maximumCount();
        var minimumAmount = inner.minimumAmount();
        var maximumAmount = outer.maximumAmount();
        return minimumCount != null && maximumCount != null && minimumCount > maximumCount
                || minimumAmount != null && maximumAmount != null && minimumAmount.compareTo(maximumAmount) > 0;
    }

    /** The minima that a round's candidates could not meet even if all of them were selected. */
    List<Violation> hopeless(SelectionRound round, List<Candidate> candidates) {
        List<Violation> hopeless = new ArrayList<>();
        for (int index = 0; index < quotas.size(); index++) {
            var quota = quotas.get(index);
            var among = candidates.stream().filter(quota::covers).toList();
            var minimumCount = quota.minimumCount();
            var minimumAmount = quota.minimumAmount();
            if (minimumCount != null && among.size() < minimumCount) {
                hopeless.add(Violation.at(
                        "/quotas/" + index,
                        Text.of("%s 下限 %s 个,仅有 %s 个项目", "%s: at least %s projects; there are %s")
                                .with(quota.key(), minimumCount, among.size())));
            }
            var most = among.stream()
                    .map(candidate -> candidate.entitlement(round))
                    .reduce(Yuan.ZERO, Yuan::plus);
            if (minimumAmount != null && most.compareTo(minimumAmount) < 0) {
                hopeless.add(Violation.at(
                        "/quotas/" + index,
                        Text.of("%s 下限 %s 元,全部项目至多 %s 元", "%s: at least %s yuan; all its projects come to %s")
                                .with(quota.key(), minimumAmount, most)));
            }
        }
        return hopeless;
    }
}
