package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/**
 * Puts an objection into the hands of one officer (经办人), who alone reads who raised it, looks into it and decides. Whoever
 * recommended or checked the project may not.
 */
@ApplicationScoped
public class HandlingObjection {

    private final Objections objections;
    private final Findings findings;
    private final Candidates candidates;
    private final Turns turns;
    private final Callers callers;
    private final History history;
    private final Clock clock;

    HandlingObjection(
            Objections objections,
            Findings findings,
            Candidates candidates,
            Turns turns,
            Callers callers,
            History history,
            Clock clock) {
        this.objections = objections;
        this.findings = findings;
        this.candidates = candidates;
        this.turns = turns;
        this.callers = callers;
        this.history = history;
        this.clock = clock;
    }

    /** The caller takes it. @throws Problem 403 when another handles it, or the caller handled the project; 409 when it has ended */
    Objection take(ObjectionId id, @Nullable String ifMatch) {
        var objection = forStep(id, ifMatch);
        if (objection.handler() != null) {
            objection.requireHandledBy(callers.current().userId());
            return objection;
        }
        candidates.refuseTheirHandlers(List.of(candidates.get(objection.roundId(), objection.projectId())));
        objection.handle(callers.current().userId(), callers.current().name(), clock.instant());
        objections.flush();
        var state = objection.state().name();
        history.append(
                "objection",
                id.value(),
                state,
                state,
                "handled by " + callers.current().userId());
        return objection;
    }

    /**
     * Takes it out of its officer's hands, so that another can take it: themselves, or the administrator when they are absent.
     *
     * @throws Problem 404 when nobody handles it; 403 when another officer does
     */
    void release(ObjectionId id, String reason) {
        turns.alone(id.value());
        if (callers.current().roles().contains(Role.ADMINISTRATOR)) {
            if (!objections.releaseForAdministrator(id)) {
                throw Problem.notFound("handled objection", id);
            }
        } else {
            var objection = objections.get(id);
            objection.requireHandledBy(callers.current().userId());
            objection.letGo();
            objections.flush();
        }
        var state = ObjectionState.OPEN.name();
        history.append(
                "objection",
                id.value(),
                state,
                state,
                "released by " + callers.current().userId() + ": " + reason);
    }

    /** Records what was found out. @throws Problem 409 or 403 unless it is open and in the caller's hands */
    Finding find(ObjectionId id, String text) {
        var objection = forStep(id, null);
        objection.requireHandledBy(callers.current().userId());
        var finding = new Finding(id, text, callers.current().name(), clock.instant());
        findings.persistAndFlush(finding);
        var state = objection.state().name();
        history.append("objection", id.value(), state, state, "a finding was recorded");
        return finding;
    }

    private Objection forStep(ObjectionId id, @Nullable String ifMatch) {
        turns.alone(id.value());
        var objection = objections.get(id);
        Revisions.allow(ifMatch, objection.version());
        return objection;
    }
}
