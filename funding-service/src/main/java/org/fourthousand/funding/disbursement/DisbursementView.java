package org.fourthousand.funding.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.payee.PayeeAccountId;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its readers see it; amount in yuan. Who signed is for finance and auditors, not for the enterprise.
 *
 * @param offsetAmount what of it is kept back for what the enterprise owes (抵扣)
 * @param netAmount what the bank pays: the rest
 * @param approvalBasis what was held against the thresholds: all that is awarded to the enterprise from the fund's year, yuan
 * @param settledOn value date, or the day it came back
 * @param reason why it was rejected or returned
 */
@Schema(name = "Disbursement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisbursementView(
        DisbursementId id,
        AwardId awardId,
        int instalment,
        Yuan amount,
        Yuan offsetAmount,
        Yuan netAmount,
        ProjectId projectId,
        String uscc,
        FundCode fund,
        int year,
        PayeeAccountId payeeAccountId,
        DisbursementState state,
        boolean secondApprovalNeeded,
        @Nullable UUID thresholdParameter,
        boolean thirdApprovalNeeded,
        @Nullable UUID thirdThresholdParameter,
        @Nullable Yuan approvalBasis,
        @Nullable String bankReference,
        @Nullable LocalDate settledOn,
        @Nullable String reason,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker,
        @Nullable SignatureView releaser,
        @Nullable SignatureView secondReleaser,
        @Nullable SignatureView thirdReleaser,
        @Nullable SignatureView orderer) {

    /** The view of a payment. */
    public static DisbursementView of(Disbursement disbursement, boolean withSigners) {
        return new DisbursementView(
                disbursement.id(),
                disbursement.awardId(),
                disbursement.instalment(),
                disbursement.amount(),
                disbursement.offsetAmount(),
                disbursement.netAmount(),
                disbursement.projectId(),
                disbursement.uscc(),
                disbursement.book().fund(),
                disbursement.book().year(),
                disbursement.payeeAccountId(),
                disbursement.state(),
                disbursement.secondApprovalNeeded(),
                disbursement.thresholdParameter(),
                disbursement.thirdApprovalNeeded(),
                disbursement.thirdThresholdParameter(),
                disbursement.approvalBasis(),
                disbursement.bankReference(),
                disbursement.settledOn(),
                disbursement.reason(),
                withSigners ? SignatureView.of(disbursement.maker()) : null,
                withSigners ? SignatureView.of(disbursement.checker()) : null,
                withSigners ? SignatureView.of(disbursement.releaser()) : null,
                withSigners ? SignatureView.of(disbursement.secondReleaser()) : null,
                withSigners ? SignatureView.of(disbursement.thirdReleaser()) : null,
                withSigners ? SignatureView.of(disbursement.orderer()) : null);
    }
}
