package org.fourthousand.review.selection;

/** What a round decided about a project. */
public enum Outcome {
    /** 入选. */
    SELECTED,
    /** 未达最低分. */
    BELOW_THRESHOLD,
    /** 资金额度已用尽: the rank order was followed until one did not fit. */
    BUDGET_EXHAUSTED,
    /** 未评分: its panel could not be filled. */
    NOT_SCORED,
    /** 已出库: it was suspended or has left the library since the round opened. */
    LEFT_LIBRARY,
    /** 异议成立: taken off the list during publicity. */
    OBJECTION_UPHELD
}
