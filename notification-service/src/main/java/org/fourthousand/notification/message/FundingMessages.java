package org.fourthousand.notification.message;

import static org.fourthousand.notification.message.Announcement.say;

import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.FundingEvent;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.events.funding.RecoveryOrdered;

/** What is said of money; never an account. */
final class FundingMessages {

    private FundingMessages() {}

    static Announcement of(FundingEvent event) {
        return switch (event) {
            case AwardIssued award ->
                say(MessageKind.AWARD_ISSUED)
                        .with("document", award.documentNumber())
                        .with("fund", Terms.of(award.fund()))
                        .with("amount", Terms.yuan(award.amount()))
                        .with("day", award.issuedOn());
            case InstalmentDue due ->
                say(MessageKind.INSTALMENT_DUE)
                        .with("instalment", due.instalment())
                        .with("amount", Terms.yuan(due.amount()))
                        .with("day", due.dueOn());
            case RecoveryOrdered ordered ->
                say(MessageKind.RECOVERY_ORDERED)
                        .with("amount", Terms.yuan(ordered.amount()))
                        .with("grounds", ordered.grounds())
                        .with("day", ordered.orderedOn());
            case Recovered recovered ->
                say(MessageKind.RECOVERED)
                        .with("amount", Terms.yuan(recovered.amount()))
                        .with("day", recovered.recoveredOn());
            case DisbursementPaid paid ->
                say(MessageKind.INSTALMENT_PAID)
                        .with("instalment", paid.instalment())
                        .with("amount", Terms.yuan(paid.amount()))
                        .with("day", paid.paidOn());
            case PaymentReturned returned ->
                say(MessageKind.PAYMENT_RETURNED)
                        .with("instalment", returned.instalment())
                        .with("amount", Terms.yuan(returned.amount()))
                        .with("reason", returned.reason())
                        .with("day", returned.returnedOn());
        };
    }
}
