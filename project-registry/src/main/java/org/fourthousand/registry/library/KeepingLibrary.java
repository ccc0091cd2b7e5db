package org.fourthousand.registry.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.events.registry.ProjectAccepted;
import org.fourthousand.events.registry.ProjectExited;
import org.fourthousand.events.registry.ProjectResumed;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.registry.attachment.AttachmentKind;
import org.fourthousand.registry.attachment.Evidence;
import org.jspecify.annotations.Nullable;

/** What becomes of a project in the library: suspended, resumed, out for good, or finished and accepted. */
@ApplicationScoped
class KeepingLibrary {

    private final Projects projects;
    private final ProjectJournal journal;
    private final Evidence evidence;
    private final Acceptances acceptances;
    private final Callers callers;
    private final Clock clock;

    KeepingLibrary(
            Projects projects,
            ProjectJournal journal,
            Evidence evidence,
            Acceptances acceptances,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.journal = journal;
        this.evidence = evidence;
        this.acceptances = acceptances;
        this.callers = callers;
        this.clock = clock;
    }

    /** Out of every round until resumed (暂停). */
    Project suspend(ProjectId id, @Nullable String ifMatch, String reason) {
        var project = seen(id, ifMatch);
        var from = project.stage();
        project.suspend();
        journal.record(
                project, from, Text.same(reason), new ProjectSuspended(project.snapshot(), reason, clock.instant()));
        return project;
    }

    /** Back where it was (恢复), with its first library date. */
    Project resume(ProjectId id, @Nullable String ifMatch, String reason) {
        var project = seen(id, ifMatch);
        var from = project.stage();
        project.resume();
        journal.record(
                project,
                from,
                Text.same(reason),
                new ProjectResumed(project.snapshot(), project.stage().name(), reason, clock.instant()));
        return project;
    }

    /** Out for good (退出). */
    Project exit(ProjectId id, @Nullable String ifMatch, String reason) {
        var project = seen(id, ifMatch);
        var from = project.stage();
        project.exit();
        journal.record(
                project, from, Text.same(reason), new ProjectExited(project.snapshot(), reason, clock.instant()));
        return project;
    }

    /**
     * Finished and accepted (验收).
     *
     * @param acceptedOn today when null
     * @param evidenceFiles attachments of the project it rests on
     * @throws Problem 409 when that day is still to come or lies before the entry, 422 when a file is not there
     */
    Project accept(
            ProjectId id,
            @Nullable String ifMatch,
            DocumentNumber document,
            @Nullable LocalDate acceptedOn,
            List<UUID> evidenceFiles) {
        var project = seen(id, ifMatch);
        var today = LocalDate.now(clock);
        var day = Objects.requireNonNullElse(acceptedOn, today);
        if (day.isAfter(today)) {
            throw new Problem(
                    LibraryProblem.NOT_YET_PAST, Text.of("验收日期不得晚于今天。", "Acceptance cannot lie in the future."));
        }
        var from = project.stage();
        ProjectStep.ACCEPT.requirePossibleAt(from);
        if (day.isBefore(Objects.requireNonNull(project.enteredOn()))) {
            throw new Problem(
                    LibraryProblem.BEFORE_ENTRY,
                    Text.of("项目 %s 入库。", "The project entered on %s.").with(project.enteredOn()));
        }
        evidence.require(id, AttachmentKind.ACCEPTANCE_EVIDENCE, evidenceFiles, "/evidenceFiles");
        project.accept(day, document);
        journal.record(
                project,
                from,
                Text.of("通过验收:" + document, "accepted: " + document),
                new ProjectAccepted(project.snapshot(), day, document.text()));
        acceptances.persist(new Acceptance(id, evidenceFiles, callers.current(), clock.instant()));
        return project;
    }

    private Project seen(ProjectId id, @Nullable String ifMatch) {
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        return project;
    }
}
