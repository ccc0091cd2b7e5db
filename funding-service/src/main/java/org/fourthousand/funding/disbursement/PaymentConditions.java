package org.fourthousand.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.payee.PayeeAccount;
import org.fourthousand.funding.payee.PayeeAccounts;
import org.fourthousand.funding.project.Hold;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.project.Projects;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** What must be true at every step towards the bank, not only at the first: nothing holds payments, the payee is confirmed. */
@ApplicationScoped
class PaymentConditions {

    private final Projects projects;
    private final PayeeAccounts payees;

    PaymentConditions(Projects projects, PayeeAccounts payees) {
        this.projects = projects;
        this.payees = payees;
    }

    /** Refuses with 409 while a serious notice is open, or the project is suspended or gone. */
    void requireFree(ProjectId project) {
        var holds = projects.holds(project);
        if (!holds.isEmpty()) {
            throw new Problem(
                    DisbursementProblem.PAYMENTS_HELD,
                    Text.of("督办事项办结后方可拨付。", "Payments go on when the notices are closed."),
                    holds.stream().map(PaymentConditions::violation).toList());
        }
        if (projects.find(project).filter(known -> !known.isBarred()).isEmpty()) {
            throw new Problem(
                    DisbursementProblem.PAYMENTS_HELD,
                    Text.of("项目已暂停或退出项目库。", "The project is suspended or has left the library."));
        }
    }

    /** The account an award is paid to: confirmed, and in the very name that was awarded. */
    PayeeAccount payeeOf(Award award) {
        return payees.confirmedOf(award.beneficiary().uscc())
                .filter(account ->
                        account.accountName().equals(award.beneficiary().enterpriseName()))
                .orElseThrow(() -> new Problem(
                        DisbursementProblem.PAYEE_NOT_CONFIRMED,
                        Text.of(
                                "请企业以登记名称登记账户,并由财政部门确认。",
                                "The enterprise registers an account in its name, and finance confirms it.")));
    }

    /** Refuses with 409 when the account of a payment is no longer the confirmed one. */
    void requireSamePayee(Disbursement disbursement) {
        var same = payees.confirmedOf(disbursement.uscc())
                .filter(account -> account.id().equals(disbursement.payeeAccountId()));
        if (same.isEmpty()) {
            throw new Problem(
                    DisbursementProblem.PAYEE_NOT_CONFIRMED,
                    Text.of("收款账户已变更,请退回并重新申请。", "The account has changed; reject this payment and request it again."));
        }
    }

    private static Violation violation(Hold hold) {
        return Violation.of("/projectId", Text.same(hold.number() + " " + hold.matter()), "六.1");
    }
}
