package org.fourthousand.funding.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Entry;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Yuan;

/**
 * Taking money back in (退款入账): recorded by one person with the bank's reference, confirmed by another; the same message of the
 * bank any number of times is one receipt. The fund's share is posted PAID to RECOVERED; a fine is posted nowhere.
 */
@ApplicationScoped
class Receiving {

    private final Recoveries recoveries;
    private final Receipts receipts;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    Receiving(
            Recoveries recoveries,
            Receipts receipts,
            Ledger ledger,
            Outbox outbox,
            Signatures signatures,
            History history,
            Clock clock) {
        this.recoveries = recoveries;
        this.receipts = receipts;
        this.ledger = ledger;
        this.outbox = outbox;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    /** A receipt and whether it is new. */
    record Taken(Receipt receipt, boolean isNew) {}

    /**
     * Records money received.
     *
     * @throws Problem 409 when the reference stands for another receipt, or more came than is owed
     */
    Taken record(Recovery recovery, ReceiptKind kind, Yuan amount, String reference, LocalDate receivedOn) {
        var known = receipts.referenced(reference);
        if (known.isPresent()) {
            if (known.get().isTheSameAs(recovery.id(), kind, amount, receivedOn)) {
                return new Taken(known.get(), false);
            }
            throw reused(reference);
        }
        requirePossible(recovery, receivedOn);
        requireOwed(recovery, kind, amount);
        var receipt = new Receipt(recovery, kind, amount, reference, receivedOn, signatures.ofCaller());
        try {
            receipts.persistAndFlush(receipt);
        } catch (PersistenceException refused) {
            throw Broken.constraint("recovery_receipt_reference_once", refused) ? reused(reference) : refused;
        }
        record(receipt, "", kind + " " + amount + " " + reference);
        return new Taken(receipt, true);
    }

    /** Confirms it: the case counts it, and what is the fund's is posted. */
    void confirm(Recovery recovery, Receipt receipt) {
        requireOwed(recovery, receipt.kind(), receipt.amount());
        var before = receipt.state();
        receipt.confirm(signatures.ofCaller());
        receipts.flush();
        record(receipt, before.name(), receipt.bankReference());
        if (receipt.kind() == ReceiptKind.PRINCIPAL) {
            ledger.post(Entry.move(
                    receipt.book(),
                    receipt.amount(),
                    AccountKind.PAID,
                    AccountKind.RECOVERED,
                    "recovered:" + receipt.id(),
                    "追回 " + receipt.bankReference()));
            outbox.append(new Recovered(
                    recovery.projectId().value(),
                    recovery.awardId().value(),
                    recovery.id().value(),
                    receipt.amount().amount(),
                    receipt.receivedOn()));
        }
        counted(recovery, receipt.bankReference());
    }

    /** Rejects it; the reference may be recorded again. */
    void reject(Receipt receipt, String why) {
        var before = receipt.state();
        receipt.reject(signatures.ofCaller(), why);
        record(receipt, before.name(), why);
    }

    private void counted(Recovery recovery, String why) {
        var before = recovery.state();
        recoveries.recount(recovery);
        history.append(
                "recovery",
                recovery.id().value(),
                before.name(),
                recovery.state().name(),
                "bank " + why);
    }

    private void requirePossible(Recovery recovery, LocalDate receivedOn) {
        var orderedOn = recovery.orderedOn();
        if (!recovery.state().isOrdered() || orderedOn == null) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("案件状态为 %s,尚未或不再追回。", "The case is %s: nothing is owed from it.")
                            .with(recovery.state()));
        }
        if (receivedOn.isBefore(
                        recovery.maker().at().atZone(SuiteClock.BUSINESS_ZONE).toLocalDate())
                || receivedOn.isAfter(LocalDate.now(clock))) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("到账日期有误。", "The day is not possible."),
                    List.of(Violation.at(
                            "/receivedOn", Text.of("须在立案之日至今日之间", "between the opening of the case and today"))));
        }
    }

    private static void requireOwed(Recovery recovery, ReceiptKind kind, Yuan amount) {
        var owed = switch (kind) {
            case PRINCIPAL -> recovery.owed().minus(recovery.reserved());
            case FINE -> recovery.fine().fine().minus(recovery.fineReceived());
        };
        if (amount.compareTo(owed) > 0) {
            throw new Problem(
                    RecoveryProblem.MORE_THAN_OWED,
                    Text.of(
                                    "尚欠 %s 元(抵扣在途除外),收到 %s 元;多收部分请退回企业。",
                                    "%s yuan are owed (without what is being set off), %s came; send the rest back.")
                            .with(owed, amount),
                    List.of(Violation.at(
                            "/amount", Text.of("至多 %s", "at most %s").with(owed))));
        }
    }

    private void record(Receipt receipt, String before, String why) {
        history.append(
                "recovery-receipt",
                receipt.id().value(),
                before,
                receipt.state().name(),
                why);
    }

    private static Problem reused(String reference) {
        return new Problem(RecoveryProblem.RECEIPT_REFERENCE_REUSED, Text.same(reference));
    }
}
