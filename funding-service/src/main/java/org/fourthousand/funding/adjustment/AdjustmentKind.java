package org.fourthousand.funding.adjustment;

/** What an adjustment does. */
public enum AdjustmentKind {
    /** More for a fund's year (追加). */
    INCREASE,
    /** Less (调减); never below what is reserved and committed. */
    DECREASE,
    /** From one fund to another of the same year (调剂). */
    TRANSFER,
    /** What came back from enterprises is available again (追回资金重新安排). */
    RECOVERED,
    /** All that is available after the year's end goes into the next year's book (结转), once. */
    CARRY_OVER
}
