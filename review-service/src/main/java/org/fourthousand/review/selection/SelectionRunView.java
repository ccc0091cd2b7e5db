package org.fourthousand.review.selection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.choice.WayIn;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;

/**
 * A selection on a copy.
 *
 * @param official always false: it decides nothing
 * @param rankOrder in rank order, the official method
 * @param best the highest sum of scores under the same terms, with its proof or the remaining gap
 */
@Schema(name = "SelectionRun")
public record SelectionRunView(
        UUID id,
        RoundId roundId,
        SelectionRun.Purpose purpose,
        boolean official,
        String name,
        Terms terms,
        RunSummary.ByRank rankOrder,
        RunSummary.Best best,
        String madeBy,
        Instant madeAt) {

    /**
     * What it gives one project.
     *
     * @param amount what it would get when it is chosen, yuan
     * @param inRankOrder whether it is on the list in rank order
     * @param inBest whether it is on the best list
     * @param waysIn what would have let it in, in rank order
     * @param explanation the same in words; empty when it is in
     */
    @Schema(name = "SelectionRunProject")
    public record ProjectView(
            int rank,
            ProjectId projectId,
            String projectName,
            String enterpriseName,
            String division,
            Yuan amount,
            boolean inRankOrder,
            boolean inBest,
            List<WayIn> waysIn,
            Text explanation) {

        static ProjectView of(SelectionRuns.Row row) {
            var result = row.result();
            var project = row.candidate();
            return new ProjectView(
                    result.rank(),
                    project.projectId(),
                    project.name(),
                    project.enterpriseName(),
                    project.division(),
                    result.amount(),
                    result.byRank(),
                    result.inBest(),
                    result.waysIn(),
                    WayIn.text(result.waysIn()));
        }
    }

    static SelectionRunView of(SelectionRun run) {
        return new SelectionRunView(
                run.id(),
                run.roundId(),
                run.purpose(),
                false,
                run.name(),
                run.terms(),
                run.byRank(),
                run.best(),
                run.madeBy(),
                run.madeAt());
    }
}
