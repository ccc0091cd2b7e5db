package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.selection.Decisions;
import org.fourthousand.review.turn.Turns;

/**
 * Takes an objection from anybody: with real name, contact and evidence, in time. What is not accepted is recorded all the
 * same. Neither history nor events say who objected.
 */
@ApplicationScoped
public class Objecting {

    private final Rounds rounds;
    private final Decisions decisions;
    private final Objections objections;
    private final Turns turns;
    private final Callers callers;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Objecting(
            Rounds rounds,
            Decisions decisions,
            Objections objections,
            Turns turns,
            Callers callers,
            History history,
            Outbox outbox,
            Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.objections = objections;
        this.turns = turns;
        this.callers = callers;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Records an objection: open, or rejected as anonymous or late.
     *
     * @throws Problem 404 unless the list is public and the project on it
     */
    Objection raise(RoundId id, NewObjection raised) {
        turns.besideOthers(id.value());
        var round = rounds.findByIdOptional(id.value())
                .filter(found -> found.state().compareTo(RoundState.PUBLISHED) >= 0)
                .orElseThrow(() -> Problem.notFound("publicity", id));
        if (decisions.listed(id, raised.projectId()).isEmpty()) {
            throw Problem.notFound("project", raised.projectId());
        }
        var at = clock.instant();
        var objection = new Objection(id, raised.projectId(), raised.evidence(), at);
        var rejection = rejection(round, raised);
        rejection.ifPresent(state -> objection.end(state, state.name(), at));
        objections.raise(objection, raised);
        callers.runAs(
                Caller.nobody(),
                () -> history.append(
                        "objection",
                        objection.id().value(),
                        "",
                        objection.state().name(),
                        "raised"));
        outbox.append(new ObjectionRaised(
                id.value(), objection.id().value(), objection.projectId().value(), at));
        rejection.ifPresent(state -> tellRejection(objection, at));
        return objection;
    }

    private Optional<ObjectionState> rejection(SelectionRound round, NewObjection raised) {
        if (raised.isAnonymous()) {
            return Optional.of(ObjectionState.REJECTED_ANONYMOUS);
        }
        var lastDay = Objects.requireNonNull(round.publicityLastDay());
        if (round.state() == RoundState.FINAL || LocalDate.now(clock).isAfter(lastDay)) {
            return Optional.of(ObjectionState.REJECTED_LATE);
        }
        return Optional.empty();
    }

    private void tellRejection(Objection objection, Instant at) {
        outbox.append(new ObjectionDecided(
                objection.roundId().value(),
                objection.id().value(),
                objection.projectId().value(),
                objection.state().name(),
                objection.state().name(),
                at));
    }
}
