package org.fourthousand.registry.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.Projects;

/** Says which provincial leader contacts a project in the library (省领导分工联系, clause 六.1), and until when. */
@ApplicationScoped
class Contacting {

    private final Projects projects;
    private final LeaderContacts contacts;
    private final ProjectJournal journal;
    private final Callers callers;
    private final Clock clock;

    Contacting(Projects projects, LeaderContacts contacts, ProjectJournal journal, Callers callers, Clock clock) {
        this.projects = projects;
        this.contacts = contacts;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * From a day on this leader contacts the project; whoever did so before no longer does.
     *
     * @throws Problem 409 outside the library, or unless that day is later than every contact the project has
     */
    LeaderContact assign(ProjectId id, String leader, String post, LocalDate from, String reason) {
        var project = inLibrary(id);
        requireLater(contacts.of(id), from, "/from");
        var contact = LeaderContact.of(id, leader, post, from, reason, callers.current(), clock.instant());
        contacts.persistAndFlush(contact);
        record(
                project,
                Text.of("自 %s 起由%s %s联系:%s", "contacted by %2$s %3$s from %1$s on: %4$s")
                        .with(from, post, leader, reason));
        return contact;
    }

    /**
     * After a day nobody contacts the project.
     *
     * @throws Problem 409 when nobody does, or a contact begins after that day
     */
    void end(ProjectId id, LocalDate lastDay, String reason) {
        var project = inLibrary(id);
        var known = contacts.of(id);
        if (known.isEmpty() || known.getLast().isEnd()) {
            throw new Problem(LibraryProblem.NO_CONTACT, Text.of("该项目现无省领导联系。", "Nobody contacts this project."));
        }
        requireLater(known, lastDay.plusDays(1), "/lastDay");
        contacts.persistAndFlush(
                LeaderContact.ended(id, lastDay.plusDays(1), reason, callers.current(), clock.instant()));
        record(project, Text.of("联系至 %s 止:%s", "contacted until %s: %s").with(lastDay, reason));
    }

    private Project inLibrary(ProjectId id) {
        var project = projects.get(id);
        ProjectStep.SERVE.requirePossibleAt(project.stage());
        return project;
    }

    private void record(Project project, Text words) {
        journal.record(project, project.stage().name(), words);
    }

    private static void requireLater(List<LeaderContact> known, LocalDate from, String pointer) {
        if (!known.isEmpty() && !from.isAfter(known.getLast().startsOn())) {
            throw new Problem(
                    LibraryProblem.CONTACT_NOT_LATER,
                    Text.of("已有的联系安排不得改写。", "What was arranged before is never rewritten."),
                    List.of(Violation.at(
                            pointer,
                            Text.of("最近的安排自 %s 起", "the latest begins on %s")
                                    .with(known.getLast().startsOn()))));
        }
    }
}
