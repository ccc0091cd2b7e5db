package org.fourthousand.funding.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.funding.award.FallingDue;
import org.fourthousand.funding.disbursement.Disbursement;
import org.fourthousand.funding.disbursement.DisbursementState;
import org.fourthousand.funding.disbursement.Disbursements;
import org.fourthousand.funding.disbursement.KeptBackWhole;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Entry;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.funding.recovery.Offsetting;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * Taking the bank's answer to an order: paid, and the instalment is paid with it; or returned, and the money is committed
 * again and the instalment open. The same answer may come any number of times.
 */
@ApplicationScoped
public class Settling {

    private final Disbursements disbursements;
    private final Awards awards;
    private final FallingDue fallingDue;
    private final Offsetting offsetting;
    private final Ledger ledger;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    Settling(
            Disbursements disbursements,
            Awards awards,
            FallingDue fallingDue,
            Offsetting offsetting,
            Ledger ledger,
            Outbox outbox,
            History history,
            Clock clock) {
        this.disbursements = disbursements;
        this.awards = awards;
        this.fallingDue = fallingDue;
        this.offsetting = offsetting;
        this.ledger = ledger;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Whether this very answer has been taken before.
     *
     * @throws Problem 409 when the payment was answered otherwise
     */
    boolean isKnown(Disbursement disbursement, BankAnswer answer) {
        if (disbursement.bankReference() == null) {
            return false;
        }
        var same = disbursement.bankReference().equals(answer.bankReference())
                && disbursement.state() == state(answer.outcome());
        if (!same) {
            throw new Problem(
                    PaymentProblem.ANSWERED_OTHERWISE,
                    Text.of("已记录:%s %s。", "Recorded: %s %s.").with(disbursement.state(), disbursement.bankReference()));
        }
        return true;
    }

    /** Whether the bank can have done it that day: not before the order, not in time to come. */
    public boolean isPossible(Disbursement disbursement, LocalDate day) {
        var orderer = disbursement.orderer();
        var beforeTheOrder = orderer != null
                && day.isBefore(orderer.at().atZone(SuiteClock.BUSINESS_ZONE).toLocalDate());
        return !beforeTheOrder && !day.isAfter(LocalDate.now(clock));
    }

    /**
     * Takes a payment: the instalment is paid, and the next may fall due with it.
     *
     * @throws Problem 409 {@code BANK_REFERENCE_REUSED} when the reference answered another payment; the transaction is lost then
     */
    public void paid(Disbursement disbursement, String reference, LocalDate valueDate) {
        disbursement.paid(reference, valueDate);
        flush(reference);
        var award = awards.locked(disbursement.awardId());
        award.instalmentPaid(disbursement.instalment(), valueDate, clock.instant());
        var keptBack = offsetting.waiting(disbursement.id().value());
        post(disbursement, AccountKind.PAID, "paid:", "支付 " + reference + net(disbursement));
        keptBack.post(valueDate, "拨款 " + disbursement.id());
        outbox.append(paidEvent(disbursement, award, valueDate));
        fallingDue.checkWhenPossible(award);
        record(disbursement, "bank " + reference);
    }

    /** Takes a return: the money goes back to where it was before the order; refusals as with {@link #paid}. */
    public void returned(Disbursement disbursement, String reference, LocalDate day, String reason) {
        disbursement.returned(reference, day, reason);
        flush(reference);
        var award = awards.locked(disbursement.awardId());
        offsetting.waiting(disbursement.id().value()).release(day, "退回 " + reference);
        post(disbursement, AccountKind.COMMITTED, "returned:", "退回 " + reference);
        outbox.append(new PaymentReturned(
                disbursement.projectId().value(),
                award.id().value(),
                disbursement.id().value(),
                disbursement.instalment(),
                disbursement.amount().amount(),
                disbursement.uscc(),
                award.beneficiary().contactEmail(),
                reason,
                day));
        record(disbursement, "bank " + reference + ": " + reason);
    }

    /** Nothing is left for the bank to pay: it is settled by the offset alone. */
    void on(@Observes KeptBackWhole whole) {
        var disbursement = whole.disbursement();
        paid(disbursement, "OFFSET-" + disbursement.id(), LocalDate.now(clock));
    }

    private static String net(Disbursement disbursement) {
        return disbursement.offsetAmount().isZero()
                ? ""
                : ",其中抵扣 %s,实付 %s".formatted(disbursement.offsetAmount(), disbursement.netAmount());
    }

    private void post(Disbursement disbursement, AccountKind target, String prefix, String reason) {
        ledger.post(Entry.move(
                disbursement.book(),
                disbursement.amount(),
                AccountKind.ORDERED,
                target,
                prefix + disbursement.id(),
                reason));
    }

    private void record(Disbursement disbursement, String why) {
        history.append(
                "disbursement",
                disbursement.id().value(),
                DisbursementState.ORDERED.name(),
                disbursement.state().name(),
                why);
    }

    private void flush(String reference) {
        try {
            disbursements.flush();
        } catch (PersistenceException refused) {
            if (Broken.constraint("disbursement_bank_reference_once", refused)) {
                throw new Problem(PaymentProblem.BANK_REFERENCE_REUSED, Text.same(reference));
            }
            throw refused;
        }
    }

    private static DisbursementPaid paidEvent(Disbursement disbursement, Award award, LocalDate valueDate) {
        return new DisbursementPaid(
                disbursement.projectId().value(),
                award.id().value(),
                disbursement.id().value(),
                disbursement.instalment(),
                disbursement.amount().amount(),
                disbursement.uscc(),
                award.beneficiary().contactEmail(),
                valueDate);
    }

    private static DisbursementState state(BankAnswer.Outcome outcome) {
        return switch (outcome) {
            case PAID -> DisbursementState.PAID;
            case RETURNED -> DisbursementState.RETURNED;
        };
    }
}
