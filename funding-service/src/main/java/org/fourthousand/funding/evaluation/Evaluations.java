package org.fourthousand.funding.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.kit.problem.Problem;

/** All evaluations. */
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {

    /** The evaluation of an award, locked until the transaction ends; 404 when there is none that the caller may see. */
    Evaluation locked(AwardId award, EvaluationId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.awardId().equals(award))
                .orElseThrow(() -> Problem.notFound("evaluation", id));
    }
}
