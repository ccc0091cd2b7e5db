package org.fourthousand.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;

/** All payments. */
@ApplicationScoped
public class Disbursements implements PanacheRepositoryBase<Disbursement, UUID> {

    /** The payment, locked until the transaction ends; 404 when the caller may not see it. */
    public Disbursement locked(DisbursementId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("disbursement", id));
    }
}
