package org.fourthousand.review.publicity;

/** Where an objection stands. */
public enum ObjectionState {
    /** 已受理: keeps its project from becoming final. */
    OPEN,
    /** 成立: the project left the list. */
    UPHELD,
    /** 不成立. */
    DISMISSED,
    /** 匿名,不予受理. */
    REJECTED_ANONYMOUS,
    /** 逾期,不予受理. */
    REJECTED_LATE
}
