package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.selection.Decision;
import org.fourthousand.review.selection.Decisions;
import org.fourthousand.review.selection.Outcome;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/**
 * Decides an objection; an upheld one takes the project off the list, and nobody moves up in its place. A project that
 * waited for this decision while the rest of its list became final, becomes final with it.
 */
@ApplicationScoped
public class DecidingObjection {

    private final Objections objections;
    private final Decisions decisions;
    private final Rounds rounds;
    private final TellingOutcome telling;
    private final Turns turns;
    private final Callers callers;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    DecidingObjection(
            Objections objections,
            Decisions decisions,
            Rounds rounds,
            TellingOutcome telling,
            Turns turns,
            Callers callers,
            History history,
            Outbox outbox,
            Clock clock) {
        this.objections = objections;
        this.decisions = decisions;
        this.rounds = rounds;
        this.telling = telling;
        this.turns = turns;
        this.callers = callers;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the office may decide. */
    public enum Verdict {
        /** 成立. */
        UPHELD,
        /** 不成立. */
        DISMISSED
    }

    /** Decides it. @throws Problem 404; 403 unless the caller handles it; 409 when nobody does, or it is decided already */
    Objection decide(ObjectionId id, @Nullable String ifMatch, Verdict verdict, String reason) {
        turns.alone(id.value());
        var objection = objections.get(id);
        turns.alone(objection.roundId().value());
        Revisions.allow(ifMatch, objection.version());
        objection.requireHandledBy(callers.current().userId());
        var before = objection.state();
        var at = clock.instant();
        objection.end(
                switch (verdict) {
                    case UPHELD -> ObjectionState.UPHELD;
                    case DISMISSED -> ObjectionState.DISMISSED;
                },
                reason,
                at);
        objections.flush();
        decisions.listed(objection.roundId(), objection.projectId()).ifPresent(listed -> follow(objection, listed));
        objections.flush();
        history.append("objection", id.value(), before.name(), objection.state().name(), reason);
        outbox.append(new ObjectionDecided(
                objection.roundId().value(),
                id.value(),
                objection.projectId().value(),
                objection.state().name(),
                reason,
                at));
        return objection;
    }

    private void follow(Objection objection, Decision listed) {
        boolean waited = listed.isHeld();
        if (objection.state() == ObjectionState.UPHELD) {
            listed.remove(Outcome.OBJECTION_UPHELD);
        }
        boolean stillOpen = listed.outcome() == Outcome.SELECTED
                && objections.open(objection.roundId()).stream()
                        .anyMatch(other -> other.projectId().equals(objection.projectId()));
        if (waited && !stillOpen) {
            telling.release(rounds.get(objection.roundId()), listed);
        }
    }
}
