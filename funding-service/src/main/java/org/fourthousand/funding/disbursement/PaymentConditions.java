package org.fourthousand.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.payee.HolderName;
import org.fourthousand.funding.payee.PayeeAccount;
import org.fourthousand.funding.payee.PayeeAccounts;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.project.Projects;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * What must be true at every step towards the bank, not only at the first: nothing holds payments, and the payee is the
 * enterprise by its present name, at the one confirmed account, which has cooled.
 */
@ApplicationScoped
class PaymentConditions {

    private static final Text REGISTER = Text.of(
            "请企业以登记名称登记账户,并由财政部门确认。", "The enterprise registers an account in its name, and finance confirms it.");

    private final Projects projects;
    private final PayeeAccounts payees;
    private final Clock clock;

    PaymentConditions(Projects projects, PayeeAccounts payees, Clock clock) {
        this.projects = projects;
        this.payees = payees;
        this.clock = clock;
    }

    /** Everything a payment waits for now, in words. */
    List<Obstacle> obstacles(Disbursement disbursement) {
        if (disbursement.state().next().isEmpty()) {
            return List.of();
        }
        return Stream.concat(holds(disbursement.projectId(), disbursement.uscc()), payee(disbursement).stream())
                .toList();
    }

    /** Refuses with 409 while a serious notice is open, or the project is suspended or gone. */
    void requireFree(ProjectId project, String uscc) {
        var holds = holds(project, uscc).toList();
        if (!holds.isEmpty()) {
            throw new Problem(
                    DisbursementProblem.PAYMENTS_HELD,
                    Text.of("所列事项办结后方可拨付。", "Payments go on when what is listed is settled."),
                    holds.stream().map(Obstacle::violation).toList());
        }
    }

    /** The account an award is paid to: confirmed, and in the present name of the enterprise. */
    PayeeAccount payeeOf(Award award) {
        var uscc = award.beneficiary().uscc();
        var account = payees.confirmedOf(uscc)
                .orElseThrow(() -> new Problem(DisbursementProblem.PAYEE_NOT_CONFIRMED, REGISTER));
        renamed(uscc, account).ifPresent(obstacle -> {
            throw refused(obstacle);
        });
        return account;
    }

    /** Refuses with 409 when the account of a payment is no longer the confirmed one, in another name, or has not cooled. */
    void requirePayable(Disbursement disbursement) {
        payee(disbursement).ifPresent(obstacle -> {
            throw refused(obstacle);
        });
    }

    private Stream<Obstacle> holds(ProjectId project, String uscc) {
        var holds = new ArrayList<>(notices(project));
        if (projects.find(project).filter(known -> !known.isBarred()).isEmpty()) {
            holds.add(held(Text.of("项目已暂停或退出项目库", "the project is suspended or has left the library"), "五.1"));
        }
        if (projects.isHeldByRecovery(uscc, project)) {
            holds.add(held(Text.of("有追回案件尚未办结,暂停拨付", "payments are held while a case of recovery is open"), "六.3"));
        }
        return holds.stream();
    }

    /** A notice is never told to an enterprise; that there is one is. */
    private List<Obstacle> notices(ProjectId project) {
        var known = projects.holds(project);
        if (known.isEmpty() && projects.isHeld(project)) {
            return List.of(held(
                    Text.of("有监督事项尚未办结,暂停拨付", "payments are held until a matter of supervision is closed"), "六.1"));
        }
        return known.stream()
                .map(hold -> held(
                        Text.of("督办事项 %s(%s)尚未办结", "notice %s (%s) is not closed")
                                .with(hold.number(), hold.matter()),
                        "六.1"))
                .toList();
    }

    private Optional<Obstacle> payee(Disbursement disbursement) {
        var confirmed = payees.confirmedOf(disbursement.uscc())
                .filter(account -> account.id().equals(disbursement.payeeAccountId()));
        if (confirmed.isEmpty()) {
            return Optional.of(new Obstacle(
                    DisbursementProblem.PAYEE_NOT_CONFIRMED,
                    Text.of("收款账户已变更,请退回并重新申请。", "The account has changed; reject this payment and request it again."),
                    "六.3"));
        }
        return renamed(disbursement.uscc(), confirmed.get()).or(() -> cooling(confirmed.get()));
    }

    private Optional<Obstacle> renamed(String uscc, PayeeAccount account) {
        var name = projects.enterpriseName(uscc).orElse("");
        return HolderName.same(account.accountName(), name)
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        DisbursementProblem.PAYEE_NAME_CHANGED,
                        Text.of(
                                        "企业现名为“%s”,账户户名为“%s”;请企业以现名重新登记账户,并由财政部门确认。",
                                        "The enterprise is now named %s, the account's holder %s; the enterprise registers an account in its present name, and finance confirms it.")
                                .with(name, account.accountName()),
                        "六.3"));
    }

    private Optional<Obstacle> cooling(PayeeAccount account) {
        return account.isCoolingOn(LocalDate.now(clock))
                ? Optional.of(new Obstacle(
                        DisbursementProblem.PAYEE_ACCOUNT_COOLING,
                        Text.of(
                                        "收款账户刚变更,冷静期至 %s(含当日);其间不向新账户支付,原账户不再使用。",
                                        "The account was changed; it rests until %s, that day included. Until then nothing is paid to it, and nothing to the former one.")
                                .with(String.valueOf(account.coolingUntil())),
                        "六.3"))
                : Optional.empty();
    }

    private static Obstacle held(Text words, String clause) {
        return new Obstacle(DisbursementProblem.PAYMENTS_HELD, words, clause);
    }

    private static Problem refused(Obstacle obstacle) {
        return new Problem(obstacle.problem(), obstacle.words(), List.of(obstacle.violation()));
    }
}
