package org.fourthousand.review.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * An expert's own sheet.
 *
 * @param state of the seat: DRAWN while it is a draft
 * @param scoresDueOn last day to hand it in
 * @param submittedAt when it was locked; null while it is a draft
 */
@Schema(name = "Scoresheet")
public record ScoresheetView(
        AssignmentId assignmentId,
        RoundId roundId,
        ProjectId projectId,
        AssignmentState state,
        LocalDate scoresDueOn,
        List<Mark> marks,
        @Nullable Instant submittedAt,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        long version) {

    static ScoresheetView of(OwnSeat seat, Scoresheet sheet) {
        return new ScoresheetView(
                sheet.assignmentId(),
                seat.assignment().roundId(),
                sheet.projectId(),
                seat.assignment().state(),
                seat.round().scoresDueOn(),
                sheet.marks().marks(),
                sheet.lockedAt(),
                sheet.version());
    }
}
