package org.fourthousand.review.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.scoring.Score;
import org.fourthousand.review.selection.DecidedProject;
import org.fourthousand.review.selection.LeadingDecisionView;
import org.jspecify.annotations.Nullable;

/**
 * A list as the public reads it (公示、结果公开, clause 六.5): projects with score and amount, no expert.
 *
 * @param firstDay first day of publicity, counted
 * @param lastDay last day of publicity
 * @param open whether objections are taken today
 * @param finalisedOn day of the final list; null before
 * @param decision what the leading group decided, with every departure from the computed list; null for lists of before
 *     decisions were recorded
 * @param waiting projects that are not final with the others, because an objection to them is open
 * @param items in rank order
 */
@Schema(name = "PublicList")
public record PublicListView(
        RoundId roundId,
        int year,
        String fund,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean open,
        @Nullable LocalDate finalisedOn,
        @Nullable LeadingDecisionView decision,
        List<ProjectId> waiting,
        List<ListedProject> items) {

    /**
     * A project on the list.
     *
     * @param rank from 1
     * @param score official score
     * @param amount support, yuan
     */
    @Schema(name = "ListedProject")
    public record ListedProject(
            int rank,
            ProjectId projectId,
            String projectName,
            String enterpriseName,
            String division,
            @Nullable Score score,
            Yuan amount) {

        static ListedProject of(DecidedProject decided) {
            var project = decided.candidate();
            var decision = decided.decision();
            return new ListedProject(
                    decision.rank(),
                    project.projectId(),
                    project.name(),
                    project.enterpriseName(),
                    project.division(),
                    decision.score(),
                    decision.amount());
        }
    }

    static PublicListView of(
            SelectionRound round,
            List<DecidedProject> listed,
            @Nullable LeadingDecisionView decision,
            LocalDate today) {
        var lastDay = Objects.requireNonNull(round.publicityLastDay());
        return new PublicListView(
                round.id(),
                round.year(),
                round.fund(),
                Objects.requireNonNull(round.publicityFirstDay()),
                lastDay,
                round.finalisedOn() == null && !today.isAfter(lastDay),
                round.finalisedOn(),
                decision,
                listed.stream()
                        .filter(each -> each.decision().isHeld())
                        .map(each -> each.decision().projectId())
                        .toList(),
                listed.stream()
                        .filter(each -> !each.decision().isHeld())
                        .map(ListedProject::of)
                        .toList());
    }
}
