package org.fourthousand.review.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.scoring.AssignmentId;
import org.fourthousand.review.scoring.AssignmentView;
import org.fourthousand.review.scoring.Assignments;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/**
 * An expert withdraws from a project (回避). An expert sees nobody else's seat, so the service acts for them; the history is
 * still signed by the expert.
 */
@ApplicationScoped
public class Recusing {

    private final Assignments assignments;
    private final Withdrawing withdrawing;
    private final Turns turns;

    Recusing(Assignments assignments, Withdrawing withdrawing, Turns turns) {
        this.assignments = assignments;
        this.withdrawing = withdrawing;
        this.turns = turns;
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
        Revisions.allow(ifMatch, seat.assignment().version());
        withdrawing.withdraw(seat, reason);
        return Response.ok(AssignmentView.of(seat))
                .tag(Revisions.tag(seat.assignment().version()))
                .build();
    }
}
