package org.fourthousand.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;

/**
 * Objections to what is to be awarded: from anybody, with real name, contact and evidence, in time; what is not accepted is
 * recorded all the same. One officer handles each, who alone reads who raised it, and has listed neither the award nor its list.
 */
@ApplicationScoped
class Objecting {

    private final AllocationLists lists;
    private final Objections objections;
    private final Objectors objectors;
    private final Awards awards;
    private final Signatures signatures;
    private final Callers callers;
    private final History history;
    private final Clock clock;

    Objecting(
            AllocationLists lists,
            Objections objections,
            Objectors objectors,
            Awards awards,
            Signatures signatures,
            Callers callers,
            History history,
            Clock clock) {
        this.lists = lists;
        this.objections = objections;
        this.objectors = objectors;
        this.awards = awards;
        this.signatures = signatures;
        this.callers = callers;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Records an objection: open, or rejected as anonymous or late.
     *
     * @throws Problem 404 unless the list is public and the award on it
     */
    Objection raise(AllocationListId id, NewObjection raised) {
        var list = lists.published(id);
        if (!list.has(raised.awardId())) {
            throw Problem.notFound("award", raised.awardId());
        }
        var objection = new Objection(id, raised, state(list, raised), clock.instant());
        objections.persistAndFlush(objection);
        objectors.add(objection.id(), raised);
        callers.runAs(Caller.nobody(), () -> record(objection, "", "raised"));
        return objection;
    }

    private ObjectionState state(AllocationList list, NewObjection raised) {
        if (raised.isAnonymous()) {
            return ObjectionState.REJECTED_ANONYMOUS;
        }
        return LocalDate.now(clock).isAfter(Objects.requireNonNull(list.lastDay()))
                ? ObjectionState.REJECTED_LATE
                : ObjectionState.OPEN;
    }

    /** The caller takes it. @throws Problem 403 when another handles it, or the caller proposed the award or its list */
    void take(Objection objection) {
        FourEyes.require(
                signatures.ofCaller(),
                lists.get(objection.listId()).maker(),
                awards.locked(new AwardId(objection.awardId())).maker());
        objection.handle(callers.current().userId(), callers.current().name());
        record(
                objection,
                objection.state().name(),
                "handled by " + callers.current().userId());
    }

    /** The caller lets it go, so that another can take it. */
    void release(Objection objection, String why) {
        objection.release(callers.current().userId());
        record(objection, objection.state().name(), "released: " + why);
    }

    /** The caller decides it; upheld, its award is not issued any more. */
    void decide(Objection objection, boolean upheld, String why) {
        objection.decide(
                callers.current().userId(),
                upheld ? ObjectionState.UPHELD : ObjectionState.DISMISSED,
                why,
                clock.instant());
        record(objection, ObjectionState.OPEN.name(), why);
    }

    private void record(Objection objection, String before, String why) {
        history.append(
                "allocation-objection",
                objection.id().value(),
                before,
                objection.state().name(),
                why);
    }
}
