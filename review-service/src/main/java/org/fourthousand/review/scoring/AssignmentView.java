package org.fourthousand.review.scoring;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;

/**
 * A project drawn for the calling expert.
 *
 * @param state DRAWN, SUBMITTED or RECUSED
 * @param totalInvestment yuan
 * @param requestedAmount yuan
 * @param scoresDueOn last day to hand the sheet in
 */
@Schema(name = "Assignment")
public record AssignmentView(
        AssignmentId id,
        RoundId roundId,
        ProjectId projectId,
        String projectName,
        SocialCreditCode uscc,
        String enterpriseName,
        String division,
        Industry industry,
        Yuan totalInvestment,
        Yuan requestedAmount,
        AssignmentState state,
        LocalDate scoresDueOn) {

    /** The view of a seat. */
    public static AssignmentView of(OwnSeat seat) {
        var project = seat.candidate();
        return new AssignmentView(
                seat.assignment().id(),
                seat.assignment().roundId(),
                project.projectId(),
                project.name(),
                project.uscc(),
                project.enterpriseName(),
                project.division(),
                project.industry(),
                project.totalInvestment(),
                project.requestedAmount(),
                seat.assignment().state(),
                seat.round().scoresDueOn());
    }
}
