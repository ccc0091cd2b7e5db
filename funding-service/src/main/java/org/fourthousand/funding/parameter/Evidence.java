package org.fourthousand.funding.parameter;

/** What may show that a later part of an award is earned. */
public enum Evidence {
    /** A report of enough physical progress (形象进度) since the part before was paid. */
    PROGRESS,
    /** The finished project has passed acceptance (验收). */
    ACCEPTANCE,
    /** What the money achieved was evaluated and passed (绩效评价) since the part before was paid. */
    EVALUATION
}
