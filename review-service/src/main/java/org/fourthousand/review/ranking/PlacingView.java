package org.fourthousand.review.ranking;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A place in the ranking.
 *
 * @param rank from 1
 * @param score official score; null when the project was not scored
 * @param panel totals of the single sheets, ascending, without names; the first and the last were dropped
 * @param priority published priority flag (clause 二.3), first tie-break
 * @param libraryDate second tie-break
 */
@Schema(name = "Placing")
public record PlacingView(
        int rank,
        ProjectId projectId,
        String projectName,
        String enterpriseName,
        String division,
        @Nullable Score score,
        List<String> panel,
        boolean priority,
        LocalDate libraryDate) {

    static PlacingView of(RankedProject ranked) {
        var placing = ranked.placing();
        var project = ranked.candidate();
        return new PlacingView(
                placing.rank(),
                placing.projectId(),
                project.name(),
                project.enterpriseName(),
                project.division(),
                placing.score(),
                placing.panel(),
                placing.priority(),
                placing.libraryDate());
    }
}
