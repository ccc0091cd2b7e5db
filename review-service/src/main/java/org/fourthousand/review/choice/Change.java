package org.fourthousand.review.choice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.round.Quota;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One limit that kept a project out, and how far it would have had to move.
 *
 * @param limit which
 * @param quota whose, when it is a quota's
 * @param was as it stands: projects, yuan or points
 * @param needed as it would have had to be, in the same unit
 */
@Immutable
@Schema(name = "LimitChange")
public record Change(Kind limit, Quota.@Nullable Target quota, String was, String needed) {

    /** Which limits there are. */
    public enum Kind {
        /** 最低分. */
        THRESHOLD,
        /** 资金额度. */
        BUDGET,
        /** 个数上限. */
        MAXIMUM_COUNT,
        /** 金额上限. */
        MAXIMUM_AMOUNT
    }

    static Change ofThreshold(int was, int needed) {
        return new Change(Kind.THRESHOLD, null, points(was), points(needed));
    }

    static Change of(Bound bound, long needed) {
        var quota = bound.quota();
        return switch (bound.measure()) {
            case COUNT ->
                new Change(
                        Kind.MAXIMUM_COUNT,
                        quota == null ? null : quota.target(),
                        Long.toString(bound.most()),
                        Long.toString(needed));
            case AMOUNT ->
                new Change(
                        quota == null ? Kind.BUDGET : Kind.MAXIMUM_AMOUNT,
                        quota == null ? null : quota.target(),
                        Terms.yuan(bound.most()).toString(),
                        Terms.yuan(needed).toString());
        };
    }

    private static String points(int hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    /** The binding limit in words, for example "maximum of 3 in 长沙市 (430100): number 4 there". */
    Text text() {
        var name = quota == null ? Text.same("") : quota.name();
        return switch (limit) {
            case THRESHOLD ->
                Text.of("得分 %2$s,最低分 %1$s", "score %2$s, threshold %1$s").with(was, needed);
            case BUDGET ->
                Text.of("资金额度:差 %s 元(需 %s 元)", "total budget: %s yuan short (%s needed)")
                        .with(difference(), needed);
            case MAXIMUM_COUNT ->
                Text.of(
                        "%s 上限 %s 个:在其中排第 %s".formatted(name.zh(), was, needed),
                        "maximum of %s in %s: number %s there".formatted(was, name.en(), needed));
            case MAXIMUM_AMOUNT ->
                Text.of(
                        "%s 上限 %s 元:差 %s 元".formatted(name.zh(), was, difference()),
                        "maximum of %s yuan in %s: %s yuan short".formatted(was, name.en(), difference()));
        };
    }

    private String difference() {
        return new java.math.BigDecimal(needed)
                .subtract(new java.math.BigDecimal(was))
                .toPlainString();
    }
}
