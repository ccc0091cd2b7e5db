package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.library.LibraryProjects;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.selection.Decision;
import org.fourthousand.review.selection.Decisions;
import org.fourthousand.review.selection.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Makes the list final (终定) once publicity has ended, and tells it project by project. A project with an open objection is
 * not final with it: it waits for the decision on the objection.
 */
@ApplicationScoped
public class Finalising {

    private final Rounds rounds;
    private final Candidates candidates;
    private final LibraryProjects library;
    private final Decisions decisions;
    private final Objections objections;
    private final History history;
    private final TellingOutcome telling;
    private final Clock clock;

    Finalising(
            Rounds rounds,
            Candidates candidates,
            LibraryProjects library,
            Decisions decisions,
            Objections objections,
            History history,
            TellingOutcome telling,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.library = library;
        this.decisions = decisions;
        this.objections = objections;
        this.history = history;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Finalises.
     *
     * @throws Problem 409 until the day after the last day of publicity; 403 when the caller handled one of the projects
     */
    SelectionRound finalise(RoundId id, @Nullable String ifMatch) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.PUBLISHED.require(round.state());
        var today = LocalDate.now(clock);
        refuseWhilePublic(round, today);
        candidates.refuseTheirHandlers(candidates.of(id));
        var made = decisions.of(id);
        var gone = library.goneOf(made.stream().map(Decision::projectId).toList());
        made.stream()
                .filter(decision -> decision.outcome() == Outcome.SELECTED && gone.contains(decision.projectId()))
                .forEach(decision -> decision.remove(Outcome.LEFT_LIBRARY));
        var disputed = underObjection(id);
        var held = made.stream()
                .filter(decision -> decision.outcome() == Outcome.SELECTED && disputed.contains(decision.projectId()))
                .toList();
        held.forEach(Decision::hold);
        round.finalise(today);
        rounds.flush();
        history.append(
                "round",
                id.value(),
                RoundState.PUBLISHED.name(),
                round.state().name(),
                held.isEmpty() ? "final list" : "final list; %d projects wait for objections".formatted(held.size()));
        made.stream().filter(decision -> !decision.isHeld()).forEach(decision -> telling.tell(round, decision));
        return round;
    }

    private static void refuseWhilePublic(SelectionRound round, LocalDate today) {
        var lastDay = Objects.requireNonNull(round.publicityLastDay());
        if (!today.isAfter(lastDay)) {
            throw new Problem(
                    PublicityProblem.PUBLICITY_RUNNING,
                    Text.of("公示期至 %s(含当日)。", "The list is public until the end of %s.")
                            .with(lastDay));
        }
    }

    private Set<ProjectId> underObjection(RoundId id) {
        return objections.open(id).stream().map(Objection::projectId).collect(Collectors.toUnmodifiableSet());
    }
}
