package org.fourthousand.review.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.library.LibraryProjects;
import org.fourthousand.review.ranking.Placing;
import org.fourthousand.review.ranking.Placings;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SelectionRound;
import org.jspecify.annotations.Nullable;

/**
 * Selects in rank order: who reaches the threshold gets the least of what was asked for, the share of the investment and
 * the cap (clause 六.3), until the first who no longer fits the envelope. Every project learns why.
 */
@ApplicationScoped
public class Selecting {

    private final Rounds rounds;
    private final Candidates candidates;
    private final LibraryProjects library;
    private final Placings placings;
    private final Decisions decisions;
    private final History history;

    Selecting(
            Rounds rounds,
            Candidates candidates,
            LibraryProjects library,
            Placings placings,
            Decisions decisions,
            History history) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.library = library;
        this.placings = placings;
        this.decisions = decisions;
        this.history = history;
    }

    /**
     * Selects.
     *
     * @throws Problem 403 when the caller handled one of the projects; 409 unless the round is ranked
     */
    SelectionRound select(RoundId id, @Nullable String ifMatch) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.RANKED.require(round.state());
        var projects = candidates.of(id);
        candidates.refuseTheirHandlers(projects);
        var byId = projects.stream().collect(Collectors.toMap(Candidate::projectId, Function.identity()));
        var gone = library.goneOf(byId.keySet());
        var envelope = new Envelope(round.budget());
        List<Decision> made = new ArrayList<>();
        for (var placing : placings.of(id)) {
            var candidate = Objects.requireNonNull(byId.get(placing.projectId()));
            var entitled = candidate.entitlement(round);
            var available = envelope.left();
            var outcome = gone.contains(placing.projectId())
                    ? Outcome.LEFT_LIBRARY
                    : outcome(round, placing, () -> envelope.spend(entitled));
            made.add(new Decision(id, placing, outcome, entitled, available));
        }
        decisions.persist(made);
        round.select();
        rounds.flush();
        history.append(
                "round",
                id.value(),
                RoundState.RANKED.name(),
                round.state().name(),
                "selected %d of %d projects, %s of %s yuan"
                        .formatted(
                                made.stream()
                                        .filter(decision -> decision.outcome() == Outcome.SELECTED)
                                        .count(),
                                made.size(),
                                round.budget().minus(envelope.left()),
                                round.budget()));
        return round;
    }

    private static Outcome outcome(
            SelectionRound round, Placing placing, java.util.function.BooleanSupplier fitsTheEnvelope) {
        var score = placing.score();
        if (score == null) {
            return Outcome.NOT_SCORED;
        }
        if (score.points().compareTo(round.threshold().value()) < 0) {
            return Outcome.BELOW_THRESHOLD;
        }
        return fitsTheEnvelope.getAsBoolean() ? Outcome.SELECTED : Outcome.BUDGET_EXHAUSTED;
    }
}
