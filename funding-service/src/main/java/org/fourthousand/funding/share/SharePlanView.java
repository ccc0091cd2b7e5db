package org.fourthousand.funding.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.BudgetState;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** A plan as finance and auditors see it; amounts in yuan. */
@Schema(name = "SharePlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharePlanView(
        SharePlanId id,
        FundCode fund,
        int year,
        DocumentNumber documentNumber,
        List<ShareLine> shares,
        BudgetState state,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker,
        @Nullable String rejectionReason) {

    static SharePlanView of(SharePlan plan) {
        return new SharePlanView(
                plan.id(),
                plan.book().fund(),
                plan.book().year(),
                plan.documentNumber(),
                plan.lines(),
                plan.state(),
                SignatureView.of(plan.maker()),
                SignatureView.of(plan.checker()),
                plan.rejectionReason());
    }
}
