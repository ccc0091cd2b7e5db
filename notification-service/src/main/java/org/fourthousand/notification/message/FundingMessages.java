package org.fourthousand.notification.message;

import static org.fourthousand.notification.message.Announcement.say;

import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.funding.FundingEvent;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.events.funding.PayeeAccountChanged;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.events.funding.RecoveryOrdered;
import org.fourthousand.events.funding.RepaymentOverdue;
import org.fourthousand.kit.problem.Text;

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
            case AwardAmended amended ->
                say(MessageKind.AWARD_AMENDED)
                        .with("document", amended.documentNumber())
                        .with("before", Terms.yuan(amended.amountBefore()))
                        .with("amount", Terms.yuan(amended.amount()))
                        .with("reason", amended.reason())
                        .with("day", amended.amendedOn());
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
            case RepaymentOverdue overdue ->
                say(MessageKind.REPAYMENT_OVERDUE)
                        .with("part", overdue.part())
                        .with("amount", Terms.yuan(overdue.amount()))
                        .with("day", overdue.dueOn());
            case EnterpriseBlacklisted listed ->
                say(MessageKind.ENTERPRISE_BLACKLISTED)
                        .with("document", listed.documentNumber())
                        .with("finding", listed.finding())
                        .with("day", listed.listedOn());
            case PayeeAccountChanged changed ->
                say(MessageKind.PAYEE_ACCOUNT_CHANGED)
                        .with("change", Terms.of(changed.change()))
                        .with("usable", usable(changed))
                        .with("day", changed.changedOn());
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

    private static Text usable(PayeeAccountChanged changed) {
        return changed.usableFrom() == null
                ? Text.of("目前不向该账户支付", "nothing is paid to it now")
                : Text.of("自%s起可向该账户支付", "payments to it begin on %s").with(changed.usableFrom());
    }
}
