package org.fourthousand.funding.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Yuan;

/** All cases of recovery. */
@ApplicationScoped
class Recoveries implements PanacheRepositoryBase<Recovery, UUID> {

    /** The case, locked until the transaction ends; 404 when the caller may not see it. */
    Recovery locked(RecoveryId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("recovery", id));
    }

    Recovery found(RecoveryId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("recovery", id));
    }

    /** Reads again what the database has counted since. */
    void recount(Recovery recovery) {
        flush();
        getEntityManager().refresh(recovery);
    }

    /** What is asked back of an award already, yuan. */
    Yuan askedBack(AwardId award) {
        return find("awardId = ?1 and state <> ?2", award.value(), RecoveryState.WITHDRAWN).stream()
                .map(Recovery::amount)
                .reduce(Yuan.ZERO, Yuan::plus);
    }
}
