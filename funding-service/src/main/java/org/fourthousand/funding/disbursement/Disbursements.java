package org.fourthousand.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.kit.problem.Problem;

/** All payments. */
@ApplicationScoped
public class Disbursements implements PanacheRepositoryBase<Disbursement, UUID> {

    private static final List<DisbursementState> ENDED =
            List.of(DisbursementState.PAID, DisbursementState.RETURNED, DisbursementState.REJECTED);

    /** The payment, locked until the transaction ends; 404 when the caller may not see it. */
    public Disbursement locked(DisbursementId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("disbursement", id));
    }

    /** Numbers of the instalments of an award that are requested or ordered, and not answered by the bank. */
    public Set<Integer> inPayment(AwardId award) {
        return find("awardId = ?1 and state not in ?2", award.value(), ENDED).stream()
                .map(Disbursement::instalment)
                .collect(Collectors.toSet());
    }
}
