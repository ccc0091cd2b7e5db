package org.fourthousand.funding.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.problem.Problem;

/** The office's own accounts. */
@ApplicationScoped
public class DebtorAccounts implements PanacheRepositoryBase<DebtorAccount, UUID> {

    /** The account, locked until the transaction ends; 404 when the caller may not see it. */
    DebtorAccount locked(DebtorAccountId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("debtor-account", id));
    }

    /** The account a fund's year is paid from. */
    Optional<DebtorAccount> confirmedFor(Book book) {
        return find("fund = ?1 and year = ?2 and state = ?3", book.fund(), book.year(), DebtorAccountState.CONFIRMED)
                .firstResultOptional();
    }
}
