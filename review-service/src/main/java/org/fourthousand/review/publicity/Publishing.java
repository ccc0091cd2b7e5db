package org.fourthousand.review.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.kit.value.WorkingDays;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.selection.Decisions;
import org.fourthousand.review.selection.LeadingDecisions;
import org.fourthousand.review.selection.SelectionProblem;
import org.jspecify.annotations.Nullable;

/** Puts the list before the public (公示): today is the first day and counts. */
@ApplicationScoped
public class Publishing {

    private final Rounds rounds;
    private final Decisions decisions;
    private final LeadingDecisions leading;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Publishing(
            Rounds rounds, Decisions decisions, LeadingDecisions leading, History history, Outbox outbox, Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.leading = leading;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes.
     *
     * @throws Problem 409 unless the round is selected and the leading group has decided
     * @throws org.fourthousand.kit.value.CalendarExhausted when the working-day calendar does not reach to the last day
     */
    SelectionRound publish(RoundId id, @Nullable String ifMatch) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.SELECTED.require(round.state());
        if (leading.standing(id).isEmpty()) {
            throw new Problem(
                    SelectionProblem.NOT_DECIDED,
                    Text.of("请先录入领导小组对名单的决定。", "Record what the leading group decided about the list first."));
        }
        var firstDay = LocalDate.now(clock);
        var lastDay =
                WorkCalendar.shipped().plus(firstDay, WorkingDays.of(round.publicityWorkingDays()), FirstDay.COUNTED);
        round.publish(firstDay, lastDay);
        rounds.flush();
        history.append(
                "round",
                id.value(),
                RoundState.SELECTED.name(),
                round.state().name(),
                "public from %s to %s, %d working days".formatted(firstDay, lastDay, round.publicityWorkingDays()));
        var listed = decisions.list(id).size();
        outbox.append(new ListPublished(id.value(), round.year(), listed, firstDay, lastDay));
        return round;
    }
}
