package org.fourthousand.funding.adjustment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.BudgetState;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** An adjustment as finance and auditors see it; amount in yuan. */
@Schema(name = "BudgetAdjustment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdjustmentView(
        AdjustmentId id,
        AdjustmentKind kind,
        FundCode fund,
        int year,
        @Nullable FundCode toFund,
        @Nullable Integer toYear,
        @Nullable Division place,
        Yuan amount,
        DocumentNumber documentNumber,
        String reason,
        BudgetState state,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker,
        @Nullable String rejectionReason) {

    static AdjustmentView of(Adjustment adjustment) {
        var target = adjustment.target();
        return new AdjustmentView(
                adjustment.id(),
                adjustment.kind(),
                adjustment.book().fund(),
                adjustment.book().year(),
                target == null ? null : target.fund(),
                target == null ? null : (Integer) target.year(),
                adjustment.place(),
                adjustment.amount(),
                adjustment.documentNumber(),
                adjustment.reason(),
                adjustment.state(),
                SignatureView.of(adjustment.maker()),
                SignatureView.of(adjustment.checker()),
                adjustment.rejectionReason());
    }
}
