package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.selection.Decisions;
import org.fourthousand.review.selection.Outcome;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/** Decides an objection; an upheld one takes the project off the list, and nobody moves up in its place. */
@ApplicationScoped
public class DecidingObjection {

    private final Objections objections;
    private final Decisions decisions;
    private final Turns turns;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    DecidingObjection(
            Objections objections, Decisions decisions, Turns turns, History history, Outbox outbox, Clock clock) {
        this.objections = objections;
        this.decisions = decisions;
        this.turns = turns;
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

    /** Decides it. @throws Problem 404, or 409 when it is decided already */
    Objection decide(ObjectionId id, @Nullable String ifMatch, Verdict verdict, String reason) {
        turns.alone(id.value());
        var objection = objections.get(id);
        turns.alone(objection.roundId().value());
        Revisions.allow(ifMatch, objection.version());
        var before = objection.state();
        var at = clock.instant();
        objection.end(
                switch (verdict) {
                    case UPHELD -> ObjectionState.UPHELD;
                    case DISMISSED -> ObjectionState.DISMISSED;
                },
                reason,
                at);
        if (verdict == Verdict.UPHELD) {
            decisions
                    .listed(objection.roundId(), objection.projectId())
                    .ifPresent(listed -> listed.remove(Outcome.OBJECTION_UPHELD));
        }
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
}
