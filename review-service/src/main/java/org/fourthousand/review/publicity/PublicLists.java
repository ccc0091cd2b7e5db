package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.selection.Decisions;
import org.fourthousand.review.selection.LeadingDecisions;

/** The lists that are before the public. */
@ApplicationScoped
public class PublicLists {

    private final Rounds rounds;
    private final Decisions decisions;
    private final LeadingDecisions leading;
    private final Clock clock;

    PublicLists(Rounds rounds, Decisions decisions, LeadingDecisions leading, Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.leading = leading;
        this.clock = clock;
    }

    /** The list of a round that has come at least so far. @throws Problem 404 before, also to the office */
    PublicListView get(RoundId id, RoundState earliest) {
        return rounds.findByIdOptional(id.value())
                .filter(round -> round.state().compareTo(earliest) >= 0)
                .map(round -> PublicListView.of(
                        round, decisions.list(id), leading.standing(id).orElse(null), LocalDate.now(clock)))
                .orElseThrow(() -> Problem.notFound("list", id));
    }
}
