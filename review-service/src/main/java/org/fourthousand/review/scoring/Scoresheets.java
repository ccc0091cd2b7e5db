package org.fourthousand.review.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.round.RoundId;

/** Scoresheets, each the caller's own until its round is ranked. */
@ApplicationScoped
public class Scoresheets implements PanacheRepositoryBase<Scoresheet, UUID> {

    /** One sheet. @throws Problem 404 when there is none, or it is not the caller's to see */
    public Scoresheet get(AssignmentId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("scoresheet", id));
    }

    /** The sheets of a round that count: submitted, and not void. The database answers once the round is ranked. */
    public List<Scoresheet> counted(RoundId round) {
        return list("roundId = ?1 and lockedAt is not null and voidedAt is null", round.value());
    }
}
