package org.fourthousand.funding.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.fourthousand.funding.bankfile.BankText;
import org.fourthousand.funding.fund.Funds;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.payee.AccountSeal;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.seal.AccountNumber;

/** Saying from which account a fund's year is paid: one person registers it, another confirms it, and it replaces the one before. */
@ApplicationScoped
public class KeepingDebtorAccounts {

    private static final String AGGREGATE = "debtor-account";

    private final DebtorAccounts accounts;
    private final Funds funds;
    private final AccountSeal seal;
    private final Signatures signatures;
    private final History history;

    KeepingDebtorAccounts(
            DebtorAccounts accounts, Funds funds, AccountSeal seal, Signatures signatures, History history) {
        this.accounts = accounts;
        this.funds = funds;
        this.seal = seal;
        this.signatures = signatures;
        this.history = history;
    }

    DebtorAccount register(Book book, String accountName, String cnaps, AccountNumber number) {
        if (funds.findByIdOptional(book.fund().code()).isEmpty()) {
            throw invalid("/fund", Text.of("没有该专项资金", "there is no such fund"));
        }
        if (!BankText.fits(accountName)) {
            throw invalid("/accountName", Text.of("户名至多140字,不得含不可见字符", "at most 140 characters, all of them visible"));
        }
        var account = new DebtorAccount(book, accountName, cnaps, number, seal, signatures.ofCaller());
        try {
            accounts.persistAndFlush(account);
        } catch (PersistenceException refused) {
            if (Broken.constraint("debtor_account_one_waiting", refused)) {
                throw new Problem(
                        BatchProblem.DEBTOR_ACCOUNT_WAITING,
                        Text.of("请先处理待确认的账户。", "Decide on the account that is waiting first."));
            }
            throw refused;
        }
        record(account, "", account.maskedNumber());
        return account;
    }

    void confirm(DebtorAccount account) {
        var before = account.state();
        accounts.confirmedFor(account.book())
                .filter(other -> !other.id().equals(account.id()))
                .ifPresent(other -> replace(other, account));
        account.confirm(signatures.ofCaller());
        record(account, before.name(), account.maskedNumber());
    }

    void reject(DebtorAccount account, String why) {
        var before = account.state();
        account.reject(signatures.ofCaller(), why);
        record(account, before.name(), why);
    }

    /** Flushed at once: of the two, the database lets only one be confirmed at any moment. */
    private void replace(DebtorAccount former, DebtorAccount successor) {
        former.replacedBy(successor.id());
        record(former, DebtorAccountState.CONFIRMED.name(), "replaced by " + successor.id());
        accounts.flush();
    }

    private void record(DebtorAccount account, String before, String why) {
        history.append(AGGREGATE, account.id().value(), before, account.state().name(), why);
    }

    private static Problem invalid(String pointer, Text message) {
        return new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("账户有误。", "The account is not possible."),
                List.of(Violation.at(pointer, message)));
    }
}
