package org.fourthousand.review.scoring;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A project drawn for the calling expert. In a blind round (盲评) it says neither whose project it is nor how it is called,
 * since names of projects begin with their enterprise's.
 *
 * @param projectName its name; a number in a blind round
 * @param uscc null in a blind round
 * @param enterpriseName null in a blind round
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
        @Nullable SocialCreditCode uscc,
        @Nullable String enterpriseName,
        String division,
        Industry industry,
        Yuan totalInvestment,
        Yuan requestedAmount,
        AssignmentState state,
        LocalDate scoresDueOn) {

    /** The view of a seat. */
    public static AssignmentView of(OwnSeat seat) {
        var project = seat.candidate();
        boolean blind = seat.round().blind();
        return new AssignmentView(
                seat.assignment().id(),
                seat.assignment().roundId(),
                project.projectId(),
                blind ? "盲评项目 " + project.projectId().toString().substring(24) : project.name(),
                blind ? null : project.uscc(),
                blind ? null : project.enterpriseName(),
                project.division(),
                project.industry(),
                project.totalInvestment(),
                project.requestedAmount(),
                seat.assignment().state(),
                seat.round().scoresDueOn());
    }
}
