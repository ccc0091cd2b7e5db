package org.fourthousand.review.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;

/**
 * What the leading group decided (决策公开, clause 六.5).
 *
 * @param number from 1; a later one before publicity stands instead of the one before
 * @param departures where the list differs from the computed one
 * @param breaches quotas that the decided list does not keep, in words
 */
@Schema(name = "LeadingDecision")
public record LeadingDecisionView(
        RoundId roundId,
        int number,
        String meeting,
        LocalDate decidedOn,
        List<String> signatories,
        List<DepartureView> departures,
        List<Text> breaches,
        Instant recordedAt) {

    /** One difference, with its reason and who answers for it. */
    @Schema(name = "Departure")
    public record DepartureView(ProjectId projectId, Departure.Kind kind, String reason, String signatory) {}

    static LeadingDecisionView of(LeadingDecision decision, List<Departure> departures) {
        return new LeadingDecisionView(
                decision.roundId(),
                decision.number(),
                decision.meeting(),
                decision.decidedOn(),
                decision.signatories(),
                departures.stream()
                        .map(each -> new DepartureView(each.projectId(), each.kind(), each.reason(), each.signatory()))
                        .toList(),
                decision.breaches(),
                decision.recordedAt());
    }
}
