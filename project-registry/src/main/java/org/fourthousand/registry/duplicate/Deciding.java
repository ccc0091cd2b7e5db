package org.fourthousand.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** An officer says whether two projects are one (认定). The last word counts; all of them stay on record. */
@ApplicationScoped
class Deciding {

    private static final String TYPE = "duplicate-candidate";

    private final Candidates candidates;
    private final Decisions decisions;
    private final History history;
    private final Callers callers;
    private final Clock clock;

    Deciding(Candidates candidates, Decisions decisions, History history, Callers callers, Clock clock) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param ifMatch how many decisions the officer has seen
     * @throws Problem 409 when the forms have changed and a newer candidate says more of the two
     */
    DuplicateCandidate decide(CandidateId id, @Nullable String ifMatch, Outcome outcome, String reason) {
        var candidate = candidates.get(id);
        var before = decisions.of(id);
        Revisions.allow(ifMatch, before.size());
        if (!candidates.isLatest(candidate)) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of(
                            "申报表已变更,请对最新的疑似重复项目作出认定。",
                            "A form has changed since; decide the newer candidate of the two."));
        }
        var decision = new DuplicateDecision(id, outcome, reason, callers.current(), clock.instant());
        decisions.persist(decision);
        decisions.flush();
        history.append(TYPE, id.value(), state(before), outcome.name(), reason);
        return candidate;
    }

    private static String state(List<DuplicateDecision> before) {
        return before.isEmpty()
                ? CandidateFilter.State.UNDECIDED.name()
                : before.getLast().outcome().name();
    }
}
