package org.fourthousand.review.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/** All rounds the caller may see. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<SelectionRound, UUID> {

    private final Turns turns;

    Rounds(Turns turns) {
        this.turns = turns;
    }

    /** One round. @throws Problem 404 when there is none, or it is not the caller's to see */
    public SelectionRound get(RoundId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("round", id));
    }

    /**
     * One round for a step of its own: nobody else works on it until the transaction ends.
     *
     * @param ifMatch the version the step was decided on, if the caller names one
     * @throws Problem 404, or 412 when the round has moved on
     */
    public SelectionRound forStep(RoundId id, @Nullable String ifMatch) {
        turns.alone(id.value());
        var round = get(id);
        Revisions.allow(ifMatch, round.version());
        return round;
    }

    boolean hasTwin(RoundId id, String fund, int year) {
        return count("fund = ?1 and year = ?2 and id <> ?3", fund, year, id.value()) > 0;
    }

    /** The fund's most recent other round that has opened; a new rubric is held against its. */
    Optional<SelectionRound> before(RoundId id, String fund) {
        return find("fund = ?1 and id <> ?2 and state <> ?3 order by year desc", fund, id.value(), RoundState.DRAFT)
                .firstResultOptional();
    }

    List<SelectionRound> page(UUID after, int limit) {
        return find("id > ?1 order by id", after).page(0, limit + 1).list();
    }
}
