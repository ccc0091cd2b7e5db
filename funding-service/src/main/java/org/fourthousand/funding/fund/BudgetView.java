package org.fourthousand.funding.fund;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** A budget line as finance and auditors see it; amount in yuan. */
@Schema(name = "Budget")
public record BudgetView(
        BudgetId id,
        FundCode fund,
        int year,
        Yuan amount,
        DocumentNumber documentNumber,
        String subjectCode,
        BudgetState state,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker,
        @Nullable String rejectionReason) {

    static BudgetView of(Budget budget) {
        return new BudgetView(
                budget.id(),
                budget.book().fund(),
                budget.book().year(),
                budget.amount(),
                budget.documentNumber(),
                budget.subjectCode(),
                budget.state(),
                SignatureView.of(budget.maker()),
                SignatureView.of(budget.checker()),
                budget.rejectionReason());
    }
}
