package org.fourthousand.review.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Gives the experts of a drawn round longer, the only thing of an open round that may still move. */
@ApplicationScoped
public class ExtendingDeadline {

    private final Rounds rounds;
    private final History history;
    private final Clock clock;

    ExtendingDeadline(Rounds rounds, History history, Clock clock) {
        this.rounds = rounds;
        this.history = history;
        this.clock = clock;
    }

    /** Moves the last day for the scores. @throws Problem 422 unless it is a working day later than the old one and not past */
    SelectionRound extend(RoundId id, @Nullable String ifMatch, LocalDate scoresDueOn, String reason) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.DRAWN.require(round.state());
        if (!scoresDueOn.isAfter(round.scoresDueOn()) || scoresDueOn.isBefore(LocalDate.now(clock))) {
            throw new Problem(
                    RoundProblem.DEADLINE_NOT_LATER,
                    Text.of("原截止日为 %s。", "The deadline is %s.").with(round.scoresDueOn()));
        }
        if (!WorkCalendar.shipped().isWorkday(scoresDueOn)) {
            throw new Problem(
                    RoundProblem.DEADLINE_NOT_LATER,
                    Text.of("%s 不是工作日。", "%s is not a working day.").with(scoresDueOn));
        }
        var state = round.state().name();
        history.append(
                "round",
                id.value(),
                state,
                state,
                "scores due on %s instead of %s: %s".formatted(scoresDueOn, round.scoresDueOn(), reason));
        round.extend(scoresDueOn);
        rounds.flush();
        return round;
    }
}
