package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.review.library.LibraryProjects;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.scoring.Score;
import org.fourthousand.review.selection.Decision;
import org.fourthousand.review.selection.Outcome;

/** Tells the other services, project by project, what became of it: the selected are awarded, the rest roll on (滚动实施). */
@ApplicationScoped
class TellingOutcome {

    private final LibraryProjects library;
    private final Outbox outbox;
    private final Clock clock;

    TellingOutcome(LibraryProjects library, Outbox outbox, Clock clock) {
        this.library = library;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a project final that waited for the decision on an objection. */
    void release(SelectionRound round, Decision decision) {
        decision.release();
        if (!library.goneOf(List.of(decision.projectId())).isEmpty()) {
            decision.remove(Outcome.LEFT_LIBRARY);
        }
        tell(round, decision);
    }

    /** Tells one. */
    void tell(SelectionRound round, Decision decision) {
        BigDecimal score =
                Optional.ofNullable(decision.score()).map(Score::points).orElse(null);
        outbox.append(new SelectionFinalised(
                round.id().value(),
                round.year(),
                decision.projectId().value(),
                decision.outcome() == Outcome.SELECTED ? "SELECTED" : "NOT_SELECTED",
                decision.rank(),
                score,
                round.fund(),
                decision.amount().amount(),
                LocalDate.now(clock)));
    }
}
