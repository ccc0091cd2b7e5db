package org.fourthousand.funding.fund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;

/** All budget lines. */
@ApplicationScoped
public class Budgets implements PanacheRepositoryBase<Budget, UUID> {

    /** The line, locked until the transaction ends; 404 when the caller may not see it. */
    Budget locked(BudgetId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("budget", id));
    }
}
