package org.fourthousand.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.fourthousand.events.registry.ProjectWithdrawn;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** The enterprise takes its application back (撤回) before it is in the library. */
@ApplicationScoped
class Withdrawing {

    private final Projects projects;
    private final ProjectTurn turn;
    private final EntityManager entities;
    private final ProjectJournal journal;
    private final Callers callers;
    private final Clock clock;

    Withdrawing(
            Projects projects,
            ProjectTurn turn,
            EntityManager entities,
            ProjectJournal journal,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.turn = turn;
        this.entities = entities;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Takes it back; it can be revised and submitted again, and the chain then begins anew.
     *
     * @param reason in the enterprise's words
     */
    Project withdraw(ProjectId id, @Nullable String ifMatch, String reason) {
        turn.take(id);
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        var from = project.stage();
        project.withdraw();
        entities.persist(new Withdrawal(project, reason, callers.current(), clock.instant()));
        journal.record(
                project,
                from,
                Text.of("撤回:" + reason, "withdrawn: " + reason),
                new ProjectWithdrawn(project.snapshot(), from.name(), reason, clock.instant()));
        return project;
    }
}
