package org.fourthousand.registry.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.ProjectCode;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectStage;
import org.jspecify.annotations.Nullable;

/**
 * Two projects that may be one, side by side; for officers only.
 *
 * @param project the one handed in later
 * @param other the one handed in first
 * @param similarity 0 to 100
 * @param reasons the heaviest first
 * @param state the last word
 * @param decisions all that was said, oldest first
 * @param foundAt when the two forms were compared
 */
@Schema(name = "DuplicateCandidate", description = "疑似重复项目 | Two projects that may be one")
public record CandidateView(
        CandidateId id,
        Side project,
        Side other,
        int similarity,
        List<ReasonView> reasons,
        CandidateFilter.State state,
        List<DecisionView> decisions,
        Instant foundAt) {

    /**
     * One of the two as it is now.
     *
     * @param name null, like all that follows, when it is not the caller's to see any more
     */
    @Schema(name = "DuplicateSide")
    public record Side(
            ProjectId id,
            @Nullable String name,
            @Nullable String enterpriseName,
            @Nullable SocialCreditCode uscc,
            @Nullable Division division,
            @Nullable ProjectCode projectCode,
            @Nullable Yuan totalInvestment,
            @Nullable ProjectStage stage) {

        static Side of(ProjectId id, @Nullable Project project) {
            if (project == null) {
                return new Side(id, null, null, null, null, null, null, null);
            }
            var form = project.application();
            return new Side(
                    id,
                    form.name(),
                    form.enterpriseName(),
                    project.uscc(),
                    form.division(),
                    form.projectCode(),
                    form.totalInvestment(),
                    project.stage());
        }
    }

    /**
     * Why they may be one.
     *
     * @param points what it adds to the similarity
     * @param message in the language asked for
     */
    @Schema(name = "DuplicateReason")
    public record ReasonView(Reason.Kind kind, int points, String message) {}

    /** An officer's word. */
    @Schema(name = "DuplicateDecision")
    public record DecisionView(Outcome outcome, String reason, String officer, Instant decidedAt) {
        static DecisionView of(DuplicateDecision decision) {
            return new DecisionView(
                    decision.outcome(), decision.reason(), decision.officerName(), decision.decidedAt());
        }
    }

    static CandidateView of(
            DuplicateCandidate candidate,
            List<DuplicateDecision> decisions,
            Map<ProjectId, Project> projects,
            List<Locale> languages) {
        return new CandidateView(
                candidate.id(),
                Side.of(candidate.project(), projects.get(candidate.project())),
                Side.of(candidate.other(), projects.get(candidate.other())),
                candidate.similarity(),
                candidate.reasons().stream()
                        .map(reason -> new ReasonView(
                                reason.kind(), reason.points(), reason.words().in(languages)))
                        .toList(),
                state(decisions),
                decisions.stream().map(DecisionView::of).toList(),
                candidate.foundAt());
    }

    private static CandidateFilter.State state(List<DuplicateDecision> decisions) {
        if (decisions.isEmpty()) {
            return CandidateFilter.State.UNDECIDED;
        }
        return switch (decisions.getLast().outcome()) {
            case SAME -> CandidateFilter.State.SAME;
            case DIFFERENT -> CandidateFilter.State.DIFFERENT;
        };
    }
}
