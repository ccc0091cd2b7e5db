package org.fourthousand.review.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.ExpertViews;
import org.fourthousand.review.expert.KeepingThePool;
import org.fourthousand.review.scoring.Assignments;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/**
 * An expert leaves the pool. In rounds still being scored they are withdrawn from every panel and replaced in the seed's
 * order, so that no project waits for somebody who is gone; what they gave there is void, handed in or not, as a replaced
 * expert's score always is. Rounds that are ranked stay as they are.
 */
@ApplicationScoped
public class Departing {

    private final KeepingThePool pool;
    private final Assignments assignments;
    private final Withdrawing withdrawing;
    private final Turns turns;
    private final ExpertViews views;

    Departing(KeepingThePool pool, Assignments assignments, Withdrawing withdrawing, Turns turns, ExpertViews views) {
        this.pool = pool;
        this.assignments = assignments;
        this.withdrawing = withdrawing;
        this.turns = turns;
        this.views = views;
    }

    /** Takes the expert out; called as the service, for the office. @throws Problem 404; 409 when they have left already */
    @Transactional
    @Idempotent
    public Response depart(ExpertId id, @Nullable String ifMatch, String reason) {
        assignments.roundsBeingScored(id).forEach(round -> turns.alone(round.value()));
        var expert = pool.leave(id, ifMatch, reason);
        assignments.beingScored(id).forEach(seat -> withdrawing.withdraw(seat, "left the pool"));
        return views.answer(expert);
    }
}
