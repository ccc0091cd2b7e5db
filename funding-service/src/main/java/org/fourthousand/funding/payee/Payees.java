package org.fourthousand.funding.payee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.events.funding.PayeeAccountChanged;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.funding.project.Projects;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.seal.AccountNumber;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.kit.value.WorkingDays;

/** Making an enterprise payable: it registers its account, somebody of the finance office confirms it. */
@ApplicationScoped
public class Payees {

    private final PayeeAccounts accounts;
    private final Projects projects;
    private final FundingParameters parameters;
    private final AccountSeal seal;
    private final Signatures signatures;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    Payees(
            PayeeAccounts accounts,
            Projects projects,
            FundingParameters parameters,
            AccountSeal seal,
            Signatures signatures,
            Outbox outbox,
            History history,
            Clock clock) {
        this.accounts = accounts;
        this.projects = projects;
        this.parameters = parameters;
        this.seal = seal;
        this.signatures = signatures;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    /** Registers an account in the enterprise's registered name. */
    PayeeAccount register(String uscc, String accountName, String cnaps, AccountNumber number) {
        requireRegisteredName(uscc, accountName);
        var account =
                new PayeeAccount(PayeeAccountId.next(), uscc, accountName, cnaps, number, seal, signatures.ofCaller());
        try {
            accounts.persistAndFlush(account);
        } catch (PersistenceException refused) {
            throw explained(refused);
        }
        record(account, "", account.maskedNumber());
        return account;
    }

    /** Confirms an account; the one confirmed before is not used from now on, and the new one not before it has cooled. */
    void confirm(PayeeAccount account) {
        var before = account.state();
        requireRegisteredName(account.uscc(), account.accountName());
        accounts.confirmedOf(account.uscc())
                .filter(other -> !other.id().equals(account.id()))
                .ifPresent(other -> replace(other, account));
        account.confirm(signatures.ofCaller());
        record(account, before.name(), account.maskedNumber());
    }

    /** Rejects an account; the enterprise may register another. */
    void reject(PayeeAccount account, String why) {
        var before = account.state();
        account.reject(signatures.ofCaller(), why);
        record(account, before.name(), why);
    }

    /** Flushed at once: of the two, the database lets only one be confirmed at any moment. */
    private void replace(PayeeAccount former, PayeeAccount successor) {
        var cooling = parameters.payeeAccountCooling();
        former.replacedBy(successor.id());
        record(former, PayeeAccountState.CONFIRMED.name(), "replaced by " + successor.id());
        accounts.flush();
        successor.coolUntil(lastDay(cooling.value()), cooling.version().id());
    }

    /** The day of the confirmation is not counted; without any days to wait, the day before it. */
    private LocalDate lastDay(WorkingDays cooling) {
        var today = LocalDate.now(clock);
        return cooling.count() == 0
                ? today.minusDays(1)
                : WorkCalendar.shipped().plus(today, cooling, FirstDay.NOT_COUNTED);
    }

    private void requireRegisteredName(String uscc, String accountName) {
        var registered = projects.enterpriseName(uscc)
                .orElseThrow(() -> new Problem(
                        PayeeProblem.PAYEE_UNKNOWN, Text.of("项目申报后再登记账户。", "Register the account after the project.")));
        if (!HolderName.same(registered, accountName)) {
            throw new Problem(
                    PayeeProblem.PAYEE_NAME_DIFFERS,
                    Text.of(
                                    "户名须与企业登记名称一致(全角半角、空格除外):%s。",
                                    "The name must be the registered one, but for width and spaces: %s.")
                            .with(registered),
                    List.of(Violation.of("/accountName", Text.same(registered), "六.3")));
        }
    }

    /** Every change is told to the enterprise, which knows best whether it is its own. */
    private void record(PayeeAccount account, String before, String why) {
        history.append(
                "payee-account", account.id().value(), before, account.state().name(), why);
        var latest = projects.latestOf(account.uscc()).orElseThrow();
        var today = LocalDate.now(clock);
        outbox.append(new PayeeAccountChanged(
                latest.id().value(),
                account.id().value(),
                account.uscc(),
                latest.contactEmail(),
                account.state().name(),
                account.state() == PayeeAccountState.CONFIRMED ? account.usableFrom(today) : null,
                today));
    }

    private static RuntimeException explained(PersistenceException refused) {
        if (Broken.constraint("payee_account_one_waiting", refused)) {
            return new Problem(
                    PayeeProblem.PAYEE_ACCOUNT_WAITING,
                    Text.of("请等待财政部门处理上一个账户。", "Wait for the finance office to decide on the one before."));
        }
        return refused;
    }
}
