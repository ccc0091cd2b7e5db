package org.fourthousand.review.publicity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * An objection as the offices read it.
 *
 * @param handlerName the officer who handles it; null while nobody does
 * @param findings what was found out; empty for whoever may not know
 * @param objectorName confidential: for the officer who handles it; null for everybody else
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
        @Nullable String handlerName,
        @Nullable Instant handledSince,
        List<FindingView> findings,
        @Nullable String objectorName,
        @Nullable String objectorContact,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    /** Something that was found out. */
    @Schema(name = "ObjectionFinding")
    public record FindingView(String finding, String foundBy, Instant foundAt) {
        static FindingView of(Finding finding) {
            return new FindingView(finding.text(), finding.foundBy(), finding.foundAt());
        }
    }

    static ObjectionView of(Objection objection, Objector.@Nullable Known objector, List<Finding> findings) {
        return new ObjectionView(
                objection.id(),
                objection.roundId(),
                objection.projectId(),
                objection.state(),
                objection.evidence(),
                objection.raisedAt(),
                objection.handlerName(),
                objection.handledSince(),
                findings.stream().map(FindingView::of).toList(),
                objector == null ? null : objector.name(),
                objector == null ? null : objector.contact(),
                objection.reason(),
                objection.decidedAt());
    }
}
