package org.fourthousand.review.publicity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * An objection as the offices read it.
 *
 * @param objectorName confidential; null for whoever may not know
 * @param objectorContact confidential; the same
 * @param reason of the decision
 */
@Schema(name = "Objection")
public record ObjectionView(
        ObjectionId id,
        RoundId roundId,
        ProjectId projectId,
        ObjectionState state,
        String evidence,
        Instant raisedAt,
        @Nullable String objectorName,
        @Nullable String objectorContact,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    static ObjectionView of(Objection objection, @Nullable Objector objector) {
        return new ObjectionView(
                objection.id(),
                objection.roundId(),
                objection.projectId(),
                objection.state(),
                objection.evidence(),
                objection.raisedAt(),
                objector == null ? null : objector.name(),
                objector == null ? null : objector.contact(),
                objection.reason(),
                objection.decidedAt());
    }
}
