package org.fourthousand.review.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.review.conflict.Conflict;
import org.fourthousand.review.conflict.Conflicts;
import org.fourthousand.review.conflict.Ground;
import org.fourthousand.review.draw.DrawFile.Change;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.expert.Expert;
import org.fourthousand.review.expert.Experts;
import org.fourthousand.review.expert.Identities;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.scoring.AssignmentId;
import org.fourthousand.review.scoring.Assignments;
import org.fourthousand.review.scoring.OwnSeat;
import org.fourthousand.review.scoring.Scoresheets;

/**
 * Takes an expert off one panel: the scores are void, and the next of the seed's order takes the place (docs/draw.md, rule
 * 6). To be done alone at the round, with the service's sight of the rows.
 */
@ApplicationScoped
class Withdrawing {

    private final Assignments assignments;
    private final Scoresheets sheets;
    private final Experts experts;
    private final Identities identities;
    private final Conflicts conflicts;
    private final Draws draws;
    private final Seating seating;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Withdrawing(
            Assignments assignments,
            Scoresheets sheets,
            Experts experts,
            Identities identities,
            Conflicts conflicts,
            Draws draws,
            Seating seating,
            History history,
            Outbox outbox,
            Clock clock) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.experts = experts;
        this.identities = identities;
        this.conflicts = conflicts;
        this.draws = draws;
        this.seating = seating;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Withdraws. @throws Problem 409 when withdrawn already, or the round is ranked */
    void withdraw(OwnSeat seat, String why) {
        RoundState.DRAWN.require(seat.round().state());
        AssignmentId id = seat.assignment().id();
        var before = seat.assignment().state();
        var at = clock.instant();
        seat.assignment().recuse(why);
        sheets.get(id).voidAt(at);
        sheets.flush();
        history.append(
                "assignment",
                id.value(),
                before.name(),
                seat.assignment().state().name(),
                "withdrew: " + why);
        replace(seat, at);
    }

    private void replace(OwnSeat left, Instant at) {
        var round = left.round().id();
        var project = left.candidate().projectId();
        var file = draws.published(round);
        var newExclusions = newExclusions(left, file);
        var replacement = Lottery.replacement(
                        file, project, assignments.everSeated(round, project), newExclusions, assignments.loads(round))
                .orElse(null);
        var recused = left.assignment().expertId();
        draws.keep(round, new Change(file.replacements().size() + 1, project, recused, replacement, newExclusions), at);
        if (replacement != null) {
            seating.seat(round, project, replacement);
        }
        outbox.append(new ExpertRecused(
                round.value(),
                recused.value(),
                replacement == null ? null : replacement.value(),
                replacement == null
                        ? null
                        : identities.of(replacement).orElseThrow().email(),
                at));
    }

    /** Of the experts whom the file knows, who has got a conflict with this enterprise since, or is not there any more. */
    private List<Exclusion> newExclusions(OwnSeat left, DrawFile file) {
        var project = left.candidate().projectId();
        var known = file.exclusions().stream()
                .filter(each -> each.projectId().equals(project))
                .map(Exclusion::expertId)
                .collect(Collectors.toSet());
        var pool = experts.pool();
        var conflicted = conflicts.among(pool, left.round(), left.candidate().uscc()).stream()
                .collect(Collectors.toMap(Conflict::expert, Conflict::ground));
        var present = pool.stream().collect(Collectors.toMap(Expert::id, Function.identity()));
        var today = LocalDate.now(clock);
        return file.experts().stream()
                .map(Reader::expertId)
                .filter(expert -> !known.contains(expert))
                .flatMap(expert -> {
                    var who = present.get(expert);
                    var ground =
                            who == null || !who.isAvailable(today, left.round().scoresDueOn())
                                    ? Ground.UNAVAILABLE
                                    : conflicted.get(expert);
                    return ground == null
                            ? Stream.<Exclusion>empty()
                            : Stream.of(new Exclusion(project, expert, ground));
                })
                .sorted(Comparator.comparing(each -> each.expertId().toString()))
                .toList();
    }
}
