package org.fourthousand.funding.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.fourthousand.funding.disbursement.Disbursement;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.disbursement.DisbursementState;
import org.fourthousand.funding.disbursement.Disbursements;
import org.fourthousand.funding.payment.Settling;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Working off the list: an answer is explained, or made to settle a payment by two people. What it may settle is as strict as
 * when files are taken: an ordered payment, the whole amount, in yuan; parts settle when together they are the whole.
 */
@ApplicationScoped
public class ResolvingAnswer {

    private final UnmatchedAnswers answers;
    private final Disbursements disbursements;
    private final Settling settling;
    private final Signatures signatures;
    private final History history;

    ResolvingAnswer(
            UnmatchedAnswers answers,
            Disbursements disbursements,
            Settling settling,
            Signatures signatures,
            History history) {
        this.answers = answers;
        this.disbursements = disbursements;
        this.settling = settling;
        this.signatures = signatures;
        this.history = history;
    }

    /** Explains an answer that moves no money of a payment. */
    void note(UnmatchedAnswer answer, String why) {
        step(answer, why, () -> answer.note(why, signatures.ofCaller()));
    }

    /**
     * Proposes what an answer settles.
     *
     * @param chosen the payment; null for the one the answer names
     * @param day when it happened; null for the day the answer says
     * @throws Problem 409 {@code ANSWER_DOES_NOT_SETTLE}
     */
    void propose(
            UnmatchedAnswer answer,
            Resolution meaning,
            @Nullable DisbursementId chosen,
            @Nullable LocalDate day,
            String why) {
        var named = chosen == null ? answer.disbursement() : chosen;
        if (named == null) {
            throw refused(Text.of("请指明所核销的拨款。", "Name the payment it settles."));
        }
        var on = day == null ? answer.day() : day;
        requireSettles(answer, meaning, disbursements.locked(named), on);
        step(answer, meaning + " " + named + ": " + why, () -> {
            answer.propose(meaning, named, on, why, signatures.ofCaller());
        });
    }

    /** Agrees to a proposal: the payment is settled now. */
    void approve(UnmatchedAnswer answer) {
        step(answer, "approved", () -> answer.approve(signatures.ofCaller()));
        var payment = disbursements.locked(Objects.requireNonNull(answer.settles()));
        var on = Objects.requireNonNull(answer.settlesOn());
        var meaning = Objects.requireNonNull(answer.resolution());
        requireSettles(answer, meaning, payment, on);
        answers.flush();
        switch (meaning) {
            case PAID -> settling.paid(payment, answer.bankReference(), on);
            case RETURNED ->
                settling.returned(payment, answer.bankReference(), on, UnmatchedAnswer.reason(answer.bankReason()));
        }
    }

    /** Does not agree: somebody must look again. */
    void reject(UnmatchedAnswer answer, String why) {
        step(answer, why, () -> answer.reopen(signatures.ofCaller()));
    }

    private void requireSettles(UnmatchedAnswer answer, Resolution meaning, Disbursement payment, LocalDate on) {
        if (payment.state() != DisbursementState.ORDERED) {
            throw refused(Text.of("该笔拨款状态为 %s。", "The payment is %s.").with(payment.state()));
        }
        if (!settling.isPossible(payment, on)) {
            throw refused(Text.of("日期须在支令之日至今日之间。", "The day lies between the order and today."));
        }
        if (answer.currency() != null && !answer.currency().equals("CNY")) {
            throw refused(Text.of("只核销人民币回执。", "Only answers in yuan settle."));
        }
        if (answer.cause() == Cause.PARTIAL) {
            requireWhole(answer, meaning, payment);
        } else if (!meaning.name().equals(answer.outcome().name())
                || (answer.amount() != null
                        && answer.amount().compareTo(payment.netAmount().amount()) != 0)) {
            throw refused(Text.of("结果或金额与拨款不符。", "Its outcome or its amount is not the payment's."));
        }
    }

    /** Parts settle a payment only when together they are the whole: what is partly paid is neither paid nor returned. */
    private void requireWhole(UnmatchedAnswer answer, Resolution meaning, Disbursement payment) {
        if (!Objects.equals(answer.disbursement(), payment.id())) {
            throw refused(Text.of("该回执属于另一笔拨款。", "The answer names another payment."));
        }
        if (!meaning.name().equals(answer.outcome().name())) {
            throw refused(Text.of("结果与回执不符。", "Its outcome is another."));
        }
        var parts = answers.partsOf(payment.id(), answer.outcome()).stream()
                .map(part -> Objects.requireNonNull(part.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var own = answer.state() == UnmatchedState.SETTLED ? Objects.requireNonNull(answer.amount()) : BigDecimal.ZERO;
        var together = parts.add(own);
        if (together.compareTo(payment.netAmount().amount()) != 0) {
            throw refused(Text.of("各部分合计 %s,支令为 %s。", "The parts are %s together, ordered were %s.")
                    .with(together, payment.netAmount()));
        }
    }

    private void step(UnmatchedAnswer answer, String why, Runnable change) {
        var before = answer.state();
        change.run();
        history.append(
                "unmatched-answer",
                answer.id().value(),
                before.name(),
                answer.state().name(),
                why);
    }

    private static Problem refused(Text detail) {
        return new Problem(AnswerProblem.ANSWER_DOES_NOT_SETTLE, detail);
    }
}
