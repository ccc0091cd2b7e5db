package org.fourthousand.funding.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;

/** All money received from enterprises. */
@ApplicationScoped
class Receipts implements PanacheRepositoryBase<Receipt, UUID> {

    /** The receipt of a case, whose lock is held; 404 when there is none that the caller may see. */
    Receipt of(RecoveryId recovery, ReceiptId id) {
        return findByIdOptional(id.value())
                .filter(found -> found.recoveryId().equals(recovery))
                .orElseThrow(() -> Problem.notFound("receipt", id));
    }

    /** What was recorded under a reference of the bank and not rejected. */
    Optional<Receipt> referenced(String bankReference) {
        return find("bankReference = ?1 and state <> ?2", bankReference, ReceiptState.REJECTED)
                .firstResultOptional();
    }
}
