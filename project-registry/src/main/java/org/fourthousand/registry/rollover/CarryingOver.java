package org.fourthousand.registry.rollover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.registry.rollover.RollOverLine.Outcome;
import org.jboss.logging.Logger;

/**
 * Works through the list of an act in small transactions: a project's new year, its history, its event and its line are
 * written together or not at all. Killed at any moment it goes on where it was, here or in another instance.
 */
@ApplicationScoped
class CarryingOver {

    private static final Logger LOG = Logger.getLogger(CarryingOver.class);
    private static final int BATCH = 100;

    private final RollOvers acts;
    private final Projects projects;
    private final ProjectJournal journal;
    private final History history;
    private final Callers callers;
    private final Clock clock;

    CarryingOver(
            RollOvers acts, Projects projects, ProjectJournal journal, History history, Callers callers, Clock clock) {
        this.acts = acts;
        this.projects = projects;
        this.journal = journal;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    /** Goes on with every act that is not done. */
    @Scheduled(every = "${fourthousand.roll-over.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void goOn() {
        callers.runAs(
                Caller.system("roll-over"),
                () -> QuarkusTransaction.requiringNew().call(acts::running).forEach(act -> work(act.id())));
    }

    private void work(UUID act) {
        var place = 0;
        do {
            place = batch(act, place);
        } while (place > 0);
        QuarkusTransaction.requiringNew().run(() -> acts.worked(act).ifPresent(this::complete));
    }

    /** The next lines after a place in the list, together; one by one when together they fail. The last place, 0 at the end. */
    private int batch(UUID act, int after) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> carry(act, after, BATCH));
        } catch (RuntimeException oneOfThem) {
            LOG.infof("a batch of roll-over %s failed and is done line by line: %s", act, oneOfThem.getMessage());
            return oneByOne(act, after);
        }
    }

    private int oneByOne(UUID act, int after) {
        var place = after;
        for (var done = 0; done < BATCH; done++) {
            var from = place;
            try {
                var next = QuarkusTransaction.requiringNew().call(() -> carry(act, from, 1));
                if (next == 0) {
                    return 0;
                }
                place = next;
            } catch (RuntimeException refused) {
                LOG.warnf(refused, "roll-over %s: a line after %s is left for the next run", act, from);
                place = from + 1;
            }
        }
        return place;
    }

    private int carry(UUID id, int after, int atMost) {
        var act = acts.get(id);
        var lines = acts.claim(id, after, atMost);
        lines.forEach(line -> carry(act, line));
        return lines.isEmpty() ? 0 : lines.getLast().position();
    }

    private void carry(RollOver act, RollOverLine line) {
        var project = projects.get(line.projectId());
        if (project.carryOverTo(act.year() + 1)) {
            journal.record(
                    project,
                    project.stage(),
                    act.words(),
                    new ProjectCarriedOver(project.snapshot(), act.year(), null));
            line.done(Outcome.CARRIED_OVER, clock.instant());
        } else {
            var waits = project.stage() == ProjectStage.IN_LIBRARY;
            line.done(waits ? Outcome.ALREADY_CARRIED_OVER : Outcome.NO_LONGER_WAITING, clock.instant());
        }
    }

    private void complete(RollOver act) {
        act.complete(clock.instant());
        acts.flush();
        history.append(
                "roll-over",
                act.id(),
                RollOver.State.RUNNING.name(),
                act.state().name(),
                acts.outcomes(act.id()).toString());
    }
}
