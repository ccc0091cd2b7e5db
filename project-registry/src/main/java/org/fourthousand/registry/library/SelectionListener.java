package org.fourthousand.registry.library;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.ReviewEvent;
import org.fourthousand.events.review.RoundOpened;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.kit.inbox.Inbox;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.Projects;

/** Takes in the final word of a round: selected, or carried over to the next year (滚动实施, clause 五.1). */
@ApplicationScoped
public class SelectionListener {

    private final Inbox inbox;
    private final Projects projects;
    private final ProjectJournal journal;
    private final ServiceLog log;

    SelectionListener(Inbox inbox, Projects projects, ProjectJournal journal, ServiceLog log) {
        this.inbox = inbox;
        this.projects = projects;
        this.journal = journal;
        this.log = log;
    }

    /** One message of {@code review.selections}. */
    @Incoming("review-selections")
    @Blocking
    public void receive(String message) {
        inbox.receive(message, ReviewEvent.class, this::on);
    }

    private void on(ReviewEvent event) {
        switch (event) {
            case SelectionFinalised selection -> finalised(selection);
            case RoundOpened _,
                    ExpertInvited _,
                    ExpertRecused _,
                    ScoresDue _,
                    ListPublished _,
                    ObjectionRaised _,
                    ObjectionDecided _ -> {
                // not about one project of the library
            }
        }
    }

    private void finalised(SelectionFinalised selection) {
        var project = projects.get(new ProjectId(selection.projectId()));
        switch (selection.outcome()) {
            case "SELECTED" -> selected(project, selection);
            case "NOT_SELECTED" -> notSelected(project, selection);
            default -> throw new IllegalStateException("no such outcome: " + selection.outcome());
        }
        log.write(selection.projectId(), ServiceLogEntry.Kind.SELECTION, words(selection));
    }

    private void selected(Project project, SelectionFinalised selection) {
        var from = project.stage();
        project.select();
        journal.record(project, from.name(), words(selection));
    }

    /** Carries it over, unless the library's yearly act has done so already; then the service log alone tells of the round. */
    private void notSelected(Project project, SelectionFinalised selection) {
        var from = project.stage();
        if (project.carryOverTo(selection.year() + 1)) {
            journal.record(
                    project,
                    from,
                    Text.of("%s 年度未入选,滚动至下一年度", "not selected in the round of %s; carried over")
                            .with(selection.year()),
                    new ProjectCarriedOver(project.snapshot(), selection.year(), selection.roundId()));
        }
    }

    private static Text words(SelectionFinalised selection) {
        var score =
                Objects.requireNonNullElse(selection.score(), BigDecimal.ZERO).toPlainString();
        return selection.outcome().equals("SELECTED")
                ? Text.of("%s 年度遴选入选,第 %s 名,%s 分", "selected in the round of %s, rank %s, score %s")
                        .with(selection.year(), selection.rank(), score)
                : Text.of("%s 年度遴选未入选", "not selected in the round of %s").with(selection.year());
    }
}
