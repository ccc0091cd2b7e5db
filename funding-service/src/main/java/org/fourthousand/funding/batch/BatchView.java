package org.fourthousand.funding.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.bankfile.BatchFormat;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A batch as finance and auditors see it.
 *
 * @param number the message id towards the bank
 * @param executionDate working day on which the bank is to pay
 * @param payments how many, and {@code controlSum} what they add up to in yuan
 * @param xmlSha256 of the pain.001.001.09 file, {@code csvSha256} of the CSV: every download is that very file
 * @param heldBack orders left out, with what keeps each out; only in the answer to making the batch
 */
@Schema(name = "PaymentBatch")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchView(
        PaymentBatchId id,
        String number,
        FundCode fund,
        int year,
        DebtorAccountId debtorAccountId,
        LocalDate executionDate,
        int payments,
        Yuan controlSum,
        String xmlSha256,
        String csvSha256,
        @Nullable SignatureView releaser,
        @Nullable List<HeldBack> heldBack) {

    /** An order that stays behind. */
    @Schema(name = "HeldBackPayment")
    public record HeldBack(DisbursementId disbursementId, Obstacle obstacle) {

        /** What keeps an order out of a batch. */
        @Schema(name = "BatchObstacle")
        public enum Obstacle {
            /** A serious notice or a case of recovery is open, or the project is suspended or gone (clause 六.1 督办). */
            PAYMENTS_HELD,
            /** The account is no longer the confirmed one. */
            PAYEE_NOT_CONFIRMED,
            /** The account follows another and has not cooled. */
            PAYEE_ACCOUNT_COOLING,
            /** The enterprise has another name now than the account's holder. */
            PAYEE_NAME_CHANGED,
            /** Whoever makes the batch made or checked the payment. */
            SAME_PERSON,
            /** The payee's name is longer than 140 characters or has some that nobody can see. */
            NAME_NOT_FIT
        }
    }

    static BatchView of(PaymentBatch batch, @Nullable List<HeldBack> heldBack) {
        return new BatchView(
                batch.id(),
                batch.number(),
                batch.book().fund(),
                batch.book().year(),
                batch.debtorAccountId(),
                batch.executionDate(),
                batch.payments(),
                batch.controlSum(),
                batch.sha256(BatchFormat.XML),
                batch.sha256(BatchFormat.CSV),
                SignatureView.of(batch.releaser()),
                heldBack);
    }
}
