package org.fourthousand.funding.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All repayment plans. */
@ApplicationScoped
class RepaymentPlans implements PanacheRepositoryBase<RepaymentPlan, UUID> {

    /** The plan of a case in a state of which it has at most one. */
    Optional<RepaymentPlan> of(RecoveryId recovery, PlanState state) {
        return find("recoveryId = ?1 and state = ?2", recovery.value(), state).firstResultOptional();
    }
}
