package org.fourthousand.registry.library;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeEscalated;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.events.supervision.NoticeUrged;
import org.fourthousand.events.supervision.SupervisionEvent;
import org.fourthousand.events.supervision.WarningRaised;
import org.fourthousand.kit.inbox.Inbox;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.registry.enterprise.Standings;

/** Takes in what a supervision found (督查, clause 六.1): a serious finding stands against later applications. */
@ApplicationScoped
public class SupervisionListener {

    private final Inbox inbox;
    private final Projects projects;
    private final ProjectJournal journal;
    private final Standings standings;
    private final ServiceLog log;

    SupervisionListener(Inbox inbox, Projects projects, ProjectJournal journal, Standings standings, ServiceLog log) {
        this.inbox = inbox;
        this.projects = projects;
        this.journal = journal;
        this.standings = standings;
        this.log = log;
    }

    /** One message of {@code supervision.notices}. */
    @Incoming("supervision-notices")
    @Blocking
    public void receive(String message) {
        inbox.receive(message, SupervisionEvent.class, this::on);
    }

    private void on(SupervisionEvent event) {
        switch (event) {
            case NoticeIssued notice -> issued(notice);
            case NoticeClosed closed ->
                log.write(
                        closed.projectId(),
                        ServiceLogEntry.Kind.SUPERVISION,
                        Text.of("督办 %s 办结销号:%s", "notice %s closed: %s").with(closed.number(), closed.result()));
            case NoticeUrged _, NoticeEscalated _, WarningRaised _ -> {
                // between the supervision and the department
            }
        }
    }

    private void issued(NoticeIssued notice) {
        var words = Text.of("督办 %s:%s", "notice %s: %s").with(notice.number(), notice.matter());
        if (notice.serious()) {
            var project = projects.get(new ProjectId(notice.projectId()));
            standings.remember(project, notice);
            journal.record(project, project.stage().name(), words);
        }
        log.write(notice.projectId(), ServiceLogEntry.Kind.SUPERVISION, words);
    }
}
