package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.review.library.LibraryProjects;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.scoring.Score;
import org.fourthousand.review.selection.Decision;
import org.fourthousand.review.selection.Decisions;
import org.fourthousand.review.selection.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes the list final (终定) once publicity has ended without an open objection, and tells it project by project. */
@ApplicationScoped
public class Finalising {

    private final Rounds rounds;
    private final Candidates candidates;
    private final LibraryProjects library;
    private final Decisions decisions;
    private final Objections objections;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Finalising(
            Rounds rounds,
            Candidates candidates,
            LibraryProjects library,
            Decisions decisions,
            Objections objections,
            History history,
            Outbox outbox,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.library = library;
        this.decisions = decisions;
        this.objections = objections;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Finalises.
     *
     * @throws Problem 409 until the day after the last day of publicity, and while an objection is open; 403 when the caller
     *     handled one of the projects
     */
    SelectionRound finalise(RoundId id, @Nullable String ifMatch) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.PUBLISHED.require(round.state());
        var today = LocalDate.now(clock);
        refuseWhilePublic(round, today);
        refuseOpenObjections(id);
        candidates.refuseTheirHandlers(candidates.of(id));
        var made = decisions.of(id);
        var gone = library.goneOf(made.stream().map(Decision::projectId).toList());
        made.stream()
                .filter(decision -> decision.outcome() == Outcome.SELECTED && gone.contains(decision.projectId()))
                .forEach(decision -> decision.remove(Outcome.LEFT_LIBRARY));
        round.finalise(today);
        rounds.flush();
        history.append(
                "round", id.value(), RoundState.PUBLISHED.name(), round.state().name(), "final list");
        made.forEach(decision -> outbox.append(event(round, decision, today)));
        return round;
    }

    private static SelectionFinalised event(SelectionRound round, Decision decision, LocalDate today) {
        BigDecimal score =
                Optional.ofNullable(decision.score()).map(Score::points).orElse(null);
        return new SelectionFinalised(
                round.id().value(),
                round.year(),
                decision.projectId().value(),
                decision.outcome() == Outcome.SELECTED ? "SELECTED" : "NOT_SELECTED",
                decision.rank(),
                score,
                round.fund(),
                decision.amount().amount(),
                today);
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

    private void refuseOpenObjections(RoundId id) {
        List<Objection> open = objections.open(id);
        if (!open.isEmpty()) {
            throw new Problem(
                    PublicityProblem.OBJECTIONS_OPEN,
                    Text.of("尚有 %s 件异议未处理。", "%s objections are open.").with(open.size()),
                    open.stream()
                            .map(objection -> Violation.at(
                                    "#objection/" + objection.id(),
                                    Text.of("项目 %s", "project %s").with(objection.projectId())))
                            .toList());
        }
    }
}
