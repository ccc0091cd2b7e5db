package org.fourthousand.review.selection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.WayIn;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a project, and why.
 *
 * @param score official score; null when the project was not scored
 * @param entitled what the caps allow, yuan
 * @param amount support, yuan; 0.00 unless selected
 * @param available left of the envelope when its turn came, yuan
 * @param computed what the rank order gave, before anybody departed from it
 * @param waysIn what would have let it in; any one would have done
 * @param explanation why, in both languages
 */
@Schema(name = "Decision")
public record DecisionView(
        int rank,
        ProjectId projectId,
        String projectName,
        String enterpriseName,
        String division,
        @Nullable Score score,
        Outcome outcome,
        Outcome computed,
        Yuan entitled,
        Yuan amount,
        Yuan available,
        List<WayIn> waysIn,
        Text explanation) {

    static DecisionView of(DecidedProject decided) {
        var decision = decided.decision();
        var project = decided.candidate();
        return new DecisionView(
                decision.rank(),
                decision.projectId(),
                project.name(),
                project.enterpriseName(),
                project.division(),
                decision.score(),
                decision.outcome(),
                decision.computed(),
                decision.entitled(),
                decision.amount(),
                decision.available(),
                decision.waysIn(),
                decision.explanation());
    }
}
