package org.fourthousand.funding.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as its readers see it; who signed is for finance and auditors, not for the enterprise.
 *
 * @param finding what was found, in words
 * @param evaluatedOn day of the evaluation
 * @param reason why it was rejected
 */
@Schema(name = "Evaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(
        EvaluationId id,
        AwardId awardId,
        EvaluationResult result,
        String finding,
        DocumentNumber documentNumber,
        LocalDate evaluatedOn,
        EvaluationState state,
        @Nullable String reason,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker) {

    static EvaluationView of(Evaluation evaluation, boolean withSigners) {
        return new EvaluationView(
                evaluation.id(),
                evaluation.awardId(),
                evaluation.result(),
                evaluation.finding(),
                evaluation.documentNumber(),
                evaluation.evaluatedOn(),
                evaluation.state(),
                evaluation.reason(),
                withSigners ? SignatureView.of(evaluation.maker()) : null,
                withSigners ? SignatureView.of(evaluation.checker()) : null);
    }
}
