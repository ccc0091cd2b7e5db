package org.fourthousand.funding.payee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;

/** All payees' accounts. */
@ApplicationScoped
public class PayeeAccounts implements PanacheRepositoryBase<PayeeAccount, UUID> {

    /** The account, locked until the transaction ends; 404 when the caller may not see it. */
    PayeeAccount locked(PayeeAccountId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("payee-account", id));
    }

    /** The account payments to an enterprise go to. */
    public Optional<PayeeAccount> confirmedOf(String uscc) {
        return find("uscc = ?1 and state = ?2", uscc, PayeeAccountState.CONFIRMED)
                .firstResultOptional();
    }
}
