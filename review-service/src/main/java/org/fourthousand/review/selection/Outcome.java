package org.fourthousand.review.selection;

import org.fourthousand.review.choice.Verdict;

/** What a round decided about a project. */
public enum Outcome {
    /** 入选. */
    SELECTED,
    /** 未达最低分. */
    BELOW_THRESHOLD,
    /** 资金额度已用尽: the rank order was followed until one did not fit. */
    BUDGET_EXHAUSTED,
    /** 指标已满: the maximum of its division, industry or fund was reached by projects ranked before it. */
    QUOTA_REACHED,
    /** 未评分: its panel could not be filled. */
    NOT_SCORED,
    /** 已出库: it was suspended or has left the library since the round opened. */
    LEFT_LIBRARY,
    /** 领导小组调出: computed as selected, taken off the list by the leading group, with its reason. */
    REMOVED_BY_LEADERS,
    /** 异议成立: taken off the list during publicity. */
    OBJECTION_UPHELD;

    static Outcome of(Verdict verdict) {
        return switch (verdict.refusal()) {
            case NONE -> SELECTED;
            case THRESHOLD -> BELOW_THRESHOLD;
            case QUOTA -> QUOTA_REACHED;
            case BUDGET -> BUDGET_EXHAUSTED;
        };
    }
}
