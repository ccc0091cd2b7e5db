package org.fourthousand.funding.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as its readers see it; amounts in yuan. Who signed is for finance and auditors, not for the enterprise.
 *
 * @param amountAfter zero for a cancellation
 */
@Schema(name = "AwardAmendment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmendmentView(
        AmendmentId id,
        AwardId awardId,
        AmendmentKind kind,
        Yuan amountBefore,
        Yuan amountAfter,
        DocumentNumber documentNumber,
        String reason,
        AmendmentState state,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker,
        @Nullable String rejectionReason) {

    static AmendmentView of(Amendment amendment, boolean withSigners) {
        return new AmendmentView(
                amendment.id(),
                amendment.awardId(),
                amendment.kind(),
                amendment.amountBefore(),
                amendment.amountAfter(),
                amendment.documentNumber(),
                amendment.reason(),
                amendment.state(),
                withSigners ? SignatureView.of(amendment.maker()) : null,
                withSigners ? SignatureView.of(amendment.checker()) : null,
                amendment.rejectionReason());
    }
}
