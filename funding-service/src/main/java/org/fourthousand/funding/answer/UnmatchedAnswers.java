package org.fourthousand.funding.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fourthousand.funding.bankfile.AnswerOutcome;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.kit.problem.Problem;

/** The work list. */
@ApplicationScoped
class UnmatchedAnswers implements PanacheRepositoryBase<UnmatchedAnswer, UUID> {

    private static final String ALREADY = """
            select count(*) from unmatched_answer where coalesce(end_to_end_id, '') = coalesce(:endToEndId, '')
              and outcome = :outcome and coalesce(amount, -1) = coalesce(:amount, -1)
              and coalesce(currency, '') = coalesce(:currency, '') and bank_reference = :reference
            """;

    /** Puts an answer on the list; false when it is there from another file. */
    boolean add(UnmatchedAnswer answer) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:reference, 6)) as text)")
                .setParameter("reference", answer.bankReference())
                .getSingleResult();
        var there = (Number) getEntityManager()
                .createNativeQuery(ALREADY)
                .setParameter("endToEndId", answer.endToEndId() == null ? "" : answer.endToEndId())
                .setParameter("outcome", answer.outcome().name())
                .setParameter("amount", answer.amount() == null ? BigDecimal.ONE.negate() : answer.amount())
                .setParameter("currency", answer.currency() == null ? "" : answer.currency())
                .setParameter("reference", answer.bankReference())
                .getSingleResult();
        if (there.longValue() > 0) {
            return false;
        }
        persistAndFlush(answer);
        return true;
    }

    /** The answer, locked until the transaction ends; 404 when the caller may not see it. */
    UnmatchedAnswer locked(UnmatchedAnswerId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("unmatched-answer", id));
    }

    /** Parts of a payment that are not explained otherwise yet. */
    List<UnmatchedAnswer> partsOf(DisbursementId disbursement, AnswerOutcome outcome) {
        return list(
                "disbursementId = ?1 and cause = ?2 and outcome = ?3 and state in ?4 and currency = 'CNY' order by id",
                disbursement.value(),
                Cause.PARTIAL,
                outcome,
                List.of(UnmatchedState.OPEN, UnmatchedState.PROPOSED));
    }
}
