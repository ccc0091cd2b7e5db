package org.fourthousand.funding.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;

/** All plans. */
@ApplicationScoped
public class SharePlans implements PanacheRepositoryBase<SharePlan, UUID> {

    /** The plan, locked until the transaction ends; 404 when the caller may not see it. */
    SharePlan locked(SharePlanId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("share-plan", id));
    }
}
