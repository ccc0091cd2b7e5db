package org.fourthousand.funding.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an evaluation found. */
@Schema(description = "绩效评价结论 | What an evaluation found")
public enum EvaluationResult {
    /** 合格: the goals were reached. */
    PASSED,
    /** 不合格: they were not. */
    FAILED
}
