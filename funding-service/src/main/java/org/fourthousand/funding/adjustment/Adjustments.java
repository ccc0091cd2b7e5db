package org.fourthousand.funding.adjustment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;

/** All adjustments. */
@ApplicationScoped
public class Adjustments implements PanacheRepositoryBase<Adjustment, UUID> {

    /** The adjustment, locked until the transaction ends; 404 when the caller may not see it. */
    Adjustment locked(AdjustmentId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("budget-adjustment", id));
    }
}
