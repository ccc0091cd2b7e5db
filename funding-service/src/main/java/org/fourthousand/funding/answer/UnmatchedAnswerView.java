package org.fourthousand.funding.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.bankfile.AnswerOutcome;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.signature.SignatureView;
import org.jspecify.annotations.Nullable;

/**
 * An answer on the work list as finance and auditors see it.
 *
 * @param amount decimal string in {@code currency}
 * @param disbursementId the payment it names; absent where it names none that was sent
 * @param resolution and {@code settlesId}, {@code settlesOn}, {@code reason}: what people made of it
 */
@Schema(name = "UnmatchedAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnmatchedAnswerView(
        UnmatchedAnswerId id,
        BankFileId bankFileId,
        int position,
        @Nullable String endToEndId,
        AnswerOutcome outcome,
        @Nullable String amount,
        @Nullable String currency,
        LocalDate day,
        String bankReference,
        String bankReason,
        Cause cause,
        @Nullable DisbursementId disbursementId,
        UnmatchedState state,
        @Nullable Resolution resolution,
        @Nullable DisbursementId settlesId,
        @Nullable LocalDate settlesOn,
        @Nullable String reason,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker) {

    static UnmatchedAnswerView of(UnmatchedAnswer answer) {
        BigDecimal amount = answer.amount();
        return new UnmatchedAnswerView(
                answer.id(),
                answer.bankFile(),
                answer.position(),
                answer.endToEndId(),
                answer.outcome(),
                amount == null ? null : amount.toPlainString(),
                answer.currency(),
                answer.day(),
                answer.bankReference(),
                answer.bankReason(),
                answer.cause(),
                answer.disbursement(),
                answer.state(),
                answer.resolution(),
                answer.settles(),
                answer.settlesOn(),
                answer.reason(),
                SignatureView.of(answer.maker()),
                SignatureView.of(answer.checker()));
    }
}
