package org.fourthousand.registry.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.ApplicationVersions;
import org.fourthousand.registry.application.FormFaults;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.registry.library.LibraryProblem;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Changes a project's facts after its entry (更新): the enterprise asks, an officer agrees or does not. */
@ApplicationScoped
class Updating {

    private final Projects projects;
    private final LibraryUpdates updates;
    private final FormChanges formChanges;
    private final FormFaults formFaults;
    private final ApplicationVersions versions;
    private final ProjectJournal journal;
    private final Callers callers;
    private final Clock clock;

    Updating(
            Projects projects,
            LibraryUpdates updates,
            FormChanges formChanges,
            FormFaults formFaults,
            ApplicationVersions versions,
            ProjectJournal journal,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.updates = updates;
        this.formChanges = formChanges;
        this.formFaults = formFaults;
        this.versions = versions;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Asks for a change.
     *
     * @param wanted the whole form as it should be
     * @throws Problem 400 when the form makes no sense or nothing would change, 409 outside the library or while another
     *     request waits, 422 when a field would change that must stay
     */
    LibraryUpdate request(ProjectId id, @Nullable String ifMatch, Application wanted, String reason) {
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        ProjectStep.UPDATE.requirePossibleAt(project.stage());
        var changes = formChanges.between(project.application(), wanted);
        requireSense(wanted);
        if (updates.isPending(id)) {
            throw new Problem(UpdateProblem.UPDATE_PENDING, Text.of("请待其有结论后再申请。", "Ask again once it is decided."));
        }
        var update = new LibraryUpdate(id, changes, reason, callers.current(), clock.instant());
        updates.persistAndFlush(update);
        record(project, Text.of("申请更新:%s(%s)", "asked for an update: %s (%s)").with(words(changes), reason));
        return update;
    }

    /**
     * Agrees: the project is from now on what was asked for, and others are told.
     *
     * @throws Problem 409 when it is decided already, or the library has a project of that name
     */
    LibraryUpdate accept(ProjectId id, UUID updateId, @Nullable String ifMatch, String opinion) {
        var project = projects.get(id);
        var update = updates.get(id, updateId);
        Revisions.allow(ifMatch, update.version());
        update.accept(callers.current(), opinion, clock.instant());
        var form = formChanges.applied(project.application(), update.changes());
        requireSense(form);
        var from = project.stage();
        project.update(form);
        flushUnlessThereIsAnother();
        versions.keep(project); // the form that decisions look at from this day on
        journal.record(
                project,
                from,
                Text.of("同意更新:%s(%s)", "update accepted: %s (%s)").with(words(update.changes()), opinion),
                new ProjectUpdated(
                        project.snapshot(),
                        update.changes().stream().map(FormChange::field).toList(),
                        update.reason(),
                        clock.instant(),
                        project.equipmentLines()));
        return update;
    }

    /** Does not agree: the project stays what it is. */
    LibraryUpdate refuse(ProjectId id, UUID updateId, @Nullable String ifMatch, String opinion) {
        var project = projects.get(id);
        var update = updates.get(id, updateId);
        Revisions.allow(ifMatch, update.version());
        update.refuse(callers.current(), opinion, clock.instant());
        updates.flush();
        record(project, Text.of("不同意更新:%s", "update refused: %s").with(opinion));
        return update;
    }

    private void requireSense(Application form) {
        var faults = formFaults.of(form).stream()
                .map(fault -> new Violation("/application" + fault.pointer(), fault.message(), fault.clause()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    faults);
        }
    }

    private void record(Project project, Text words) {
        journal.record(project, project.stage().name(), words);
    }

    private static String words(List<FormChange> changes) {
        return changes.stream().map(FormChange::words).collect(Collectors.joining("; "));
    }

    /** The unique index of the library decides when the new name is another project's. */
    private void flushUnlessThereIsAnother() {
        try {
            projects.flush();
        } catch (ConstraintViolationException twice) {
            throw new Problem(
                    LibraryProblem.ALREADY_IN_LIBRARY,
                    Text.of("该企业已有同名项目在库。", "The enterprise has a project of that name in the library."));
        }
    }
}
