package org.fourthousand.review.performance;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.review.expert.ExpertId;
import org.jspecify.annotations.Nullable;

/**
 * How an expert has done, over all rounds. No score stands in it before its round is ranked.
 *
 * @param drawn seats, replacements included
 * @param submitted sheets handed in, all of them in time, since late ones are not taken
 * @param owed sheets still open whose deadline has not passed
 * @param missed sheets never handed in by the deadline
 * @param recused seats withdrawn from (回避)
 * @param daysBeforeDeadline mean of the days between handing in and deadline; null without sheets
 * @param compared sheets of ranked rounds that are compared below
 * @param deviation mean distance of the expert's totals from the official scores, points; null when none is compared
 * @param leaning mean of (total − official score), points: above zero lenient, below strict
 */
@Schema(name = "ExpertPerformance")
public record Performance(
        ExpertId expertId,
        int drawn,
        int submitted,
        int owed,
        int missed,
        int recused,
        @Nullable BigDecimal daysBeforeDeadline,
        int compared,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal leaning) {}
