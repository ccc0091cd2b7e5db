package org.fourthousand.funding.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.signature.SignatureView;
import org.jspecify.annotations.Nullable;

/** A repayment plan as its readers see it; who signed is not for the enterprise. */
@Schema(name = "RepaymentPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        UUID id,
        RecoveryId recoveryId,
        List<RepaymentPart> parts,
        PlanState state,
        @Nullable String reason,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker) {

    static PlanView of(RepaymentPlan plan, boolean withSigners) {
        return new PlanView(
                plan.id(),
                plan.recoveryId(),
                plan.parts(),
                plan.state(),
                plan.reason(),
                withSigners ? SignatureView.of(plan.maker()) : null,
                withSigners ? SignatureView.of(plan.checker()) : null);
    }
}
