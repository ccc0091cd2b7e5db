package org.fourthousand.funding.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.fourthousand.funding.answer.BankAnswers.Waiting;
import org.fourthousand.funding.bankfile.Answer;
import org.fourthousand.funding.bankfile.AnswerOutcome;
import org.fourthousand.funding.disbursement.Disbursement;
import org.fourthousand.funding.disbursement.DisbursementState;
import org.fourthousand.funding.disbursement.Disbursements;
import org.fourthousand.funding.payment.Settling;
import org.jspecify.annotations.Nullable;

/**
 * Dealing with the answers of a file, a few in each transaction: a book's row changed thousands of times in one transaction
 * grows slow. However often an answer comes and however many files at once, each payment is settled once, under its lock.
 */
@ApplicationScoped
class SettlingAnswers {

    private static final int AT_ONCE = 50;

    private final BankAnswers answers;
    private final UnmatchedAnswers unmatched;
    private final Disbursements disbursements;
    private final Settling settling;

    SettlingAnswers(BankAnswers answers, UnmatchedAnswers unmatched, Disbursements disbursements, Settling settling) {
        this.answers = answers;
        this.unmatched = unmatched;
        this.disbursements = disbursements;
        this.settling = settling;
    }

    /**
     * Deals with the next answers of a file in the running transaction.
     *
     * @return whether some may be left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean next(BankFileId file) {
        if (!answers.alone(file)) {
            return false;
        }
        var waiting = answers.waiting(file, AT_ONCE);
        for (var each : waiting) {
            answers.dealt(file, each.sequence(), settle(file, each));
        }
        return waiting.size() == AT_ONCE;
    }

    private Effect settle(BankFileId file, Waiting waiting) {
        var answer = waiting.answer();
        if (answer.outcome() == AnswerOutcome.PENDING) {
            return Effect.PENDING;
        }
        if (waiting.payment() == null) {
            var cause = answer.endToEndId() == null ? Cause.NO_END_TO_END_ID : Cause.UNKNOWN_END_TO_END_ID;
            return list(file, answer, cause, null);
        }
        var payment = disbursements.locked(waiting.payment());
        var target = state(answer.outcome());
        if (payment.state() == target && isWhole(answer, payment)) {
            return Effect.KNOWN;
        }
        var cause = obstacle(payment, answer);
        if (cause.isPresent()) {
            return list(file, answer, cause.get(), payment);
        }
        if (target == DisbursementState.PAID) {
            settling.paid(payment, answer.bankReference(), answer.day());
        } else {
            settling.returned(payment, answer.bankReference(), answer.day(), UnmatchedAnswer.reason(answer.reason()));
        }
        return Effect.SETTLED;
    }

    private Optional<Cause> obstacle(Disbursement payment, Answer answer) {
        if (answer.currency() != null && !answer.currency().equals("CNY")) {
            return Optional.of(Cause.UNKNOWN_CURRENCY);
        }
        if (payment.state() != DisbursementState.ORDERED) {
            return Optional.of(Cause.CONTRADICTS);
        }
        if (!isWhole(answer, payment)) {
            return Optional.of(Cause.PARTIAL);
        }
        if (!settling.isPossible(payment, answer.day())) {
            return Optional.of(Cause.IMPOSSIBLE_DAY);
        }
        return disbursements.count("bankReference", answer.bankReference()) > 0
                ? Optional.of(Cause.REFERENCE_REUSED)
                : Optional.empty();
    }

    private Effect list(BankFileId file, Answer answer, Cause cause, @Nullable Disbursement named) {
        return unmatched.add(new UnmatchedAnswer(file, answer, cause, named)) ? Effect.UNMATCHED : Effect.KNOWN;
    }

    private static boolean isWhole(Answer answer, Disbursement payment) {
        return answer.amount() == null
                || ("CNY".equals(answer.currency())
                        && answer.amount().compareTo(payment.netAmount().amount()) == 0);
    }

    private static DisbursementState state(AnswerOutcome outcome) {
        return switch (outcome) {
            case PAID -> DisbursementState.PAID;
            case RETURNED -> DisbursementState.RETURNED;
            case PENDING -> DisbursementState.ORDERED;
        };
    }
}
