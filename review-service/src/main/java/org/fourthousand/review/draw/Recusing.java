package org.fourthousand.review.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.conflict.Conflicts;
import org.fourthousand.review.draw.DrawFile.Change;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Experts;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.scoring.AssignmentId;
import org.fourthousand.review.scoring.AssignmentView;
import org.fourthousand.review.scoring.Assignments;
import org.fourthousand.review.scoring.OwnSeat;
import org.fourthousand.review.scoring.Scoresheets;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/**
 * An expert withdraws from a project (回避): their scores are void, and the next of the seed's order takes the place. An
 * expert sees nobody else's seat, so the service acts for them; the history is still signed by the expert.
 */
@ApplicationScoped
public class Recusing {

    private final Assignments assignments;
    private final Scoresheets sheets;
    private final Experts experts;
    private final Conflicts conflicts;
    private final Draws draws;
    private final Seating seating;
    private final Turns turns;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Recusing(
            Assignments assignments,
            Scoresheets sheets,
            Experts experts,
            Conflicts conflicts,
            Draws draws,
            Seating seating,
            Turns turns,
            History history,
            Outbox outbox,
            Clock clock) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.experts = experts;
        this.conflicts = conflicts;
        this.draws = draws;
        this.seating = seating;
        this.turns = turns;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Withdraws the expert; called as the service, for the expert.
     *
     * @throws Problem 404 for another's seat; 409 when withdrawn already, or the round is ranked
     */
    @Transactional
    @Idempotent
    public Response recuse(ExpertId expert, AssignmentId id, @Nullable String ifMatch, String reason) {
        var round = assignments.roundOf(id).orElseThrow(() -> Problem.notFound("assignment", id));
        turns.alone(round.value());
        var seat = assignments.own(expert, id);
        RoundState.DRAWN.require(seat.round().state());
        Revisions.allow(ifMatch, seat.assignment().version());
        var before = seat.assignment().state();
        var at = clock.instant();
        seat.assignment().recuse(reason);
        sheets.get(id).voidAt(at);
        sheets.flush();
        history.append(
                "assignment",
                id.value(),
                before.name(),
                seat.assignment().state().name(),
                "withdrew: " + reason);
        replace(seat, at);
        return Response.ok(AssignmentView.of(seat))
                .tag(Revisions.tag(seat.assignment().version()))
                .build();
    }

    private void replace(OwnSeat left, Instant at) {
        var round = left.round().id();
        var project = left.candidate();
        var file = draws.published(round);
        var newConflicts = newConflicts(left, file);
        var replacement = Lottery.replacement(
                        file,
                        project.projectId(),
                        assignments.everSeated(round, project.projectId()),
                        newConflicts,
                        assignments.loads(round))
                .orElse(null);
        var change = new Change(
                file.replacements().size() + 1,
                project.projectId(),
                left.assignment().expertId(),
                replacement,
                newConflicts);
        draws.keep(round, change, at);
        if (replacement != null) {
            seating.seat(round, project.projectId(), replacement);
        }
        outbox.append(new ExpertRecused(
                round.value(),
                left.assignment().expertId().value(),
                replacement == null ? null : replacement.value(),
                replacement == null
                        ? null
                        : experts.identity(replacement).orElseThrow().email(),
                at));
    }

    /** Conflicts with this enterprise that came up after the draw, of experts whom the file knows. */
    private List<Exclusion> newConflicts(OwnSeat left, DrawFile file) {
        var project = left.candidate().projectId();
        var drawnFrom = file.experts().stream().map(Reader::expertId).collect(Collectors.toSet());
        var known = file.exclusions().stream()
                .filter(each -> each.projectId().equals(project))
                .map(Exclusion::expertId)
                .collect(Collectors.toSet());
        return conflicts.among(experts.pool(), left.round(), left.candidate().uscc()).stream()
                .filter(conflict -> drawnFrom.contains(conflict.expert()) && !known.contains(conflict.expert()))
                .map(conflict -> new Exclusion(project, conflict.expert(), conflict.ground()))
                .sorted(Comparator.comparing(each -> each.expertId().toString()))
                .toList();
    }
}
