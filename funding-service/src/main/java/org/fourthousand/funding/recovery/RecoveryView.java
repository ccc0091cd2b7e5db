package org.fourthousand.funding.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A case as its readers see it; amounts in yuan. Who signed, and what offices note to themselves, is not for the enterprise.
 *
 * @param amount what is asked back
 * @param recovered what came back or was set off
 * @param reserved what is set off against payments on their way
 * @param owed what is still to come back, the reserved included; zero before it is ordered and after it is over
 * @param fine no money of the fund
 * @param blacklist whether the enterprise is listed as seriously dishonest with the order
 */
@Schema(name = "Recovery")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecoveryView(
        RecoveryId id,
        AwardId awardId,
        ProjectId projectId,
        String uscc,
        FundCode fund,
        int year,
        Ground ground,
        String finding,
        String clause,
        DocumentNumber documentNumber,
        Yuan amount,
        Yuan recovered,
        Yuan reserved,
        Yuan owed,
        @Nullable Percent finePercent,
        Yuan fine,
        Yuan fineReceived,
        boolean blacklist,
        RecoveryState state,
        @Nullable DocumentNumber orderDocument,
        @Nullable LocalDate orderedOn,
        @Nullable String closingReason,
        @Nullable DocumentNumber closingDocument,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker,
        @Nullable SignatureView closer) {

    static RecoveryView of(Recovery recovery, boolean withSigners) {
        return new RecoveryView(
                recovery.id(),
                recovery.awardId(),
                recovery.projectId(),
                recovery.uscc(),
                recovery.book().fund(),
                recovery.book().year(),
                recovery.ground(),
                recovery.finding(),
                recovery.clause(),
                recovery.documentNumber(),
                recovery.amount(),
                recovery.recovered(),
                recovery.reserved(),
                recovery.owed(),
                recovery.fine().finePercent(),
                recovery.fine().fine(),
                recovery.fineReceived(),
                recovery.blacklist(),
                recovery.state(),
                recovery.orderDocument(),
                recovery.orderedOn(),
                recovery.closingReason(),
                recovery.closingDocument(),
                withSigners ? SignatureView.of(recovery.maker()) : null,
                withSigners ? SignatureView.of(recovery.checker()) : null,
                withSigners ? SignatureView.of(recovery.closer()) : null);
    }
}
