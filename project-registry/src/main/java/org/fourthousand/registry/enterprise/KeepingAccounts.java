package org.fourthousand.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What an enterprise does with its bank accounts: register one, close one. */
@ApplicationScoped
class KeepingAccounts {

    private static final String TYPE = "enterprise-account";
    private static final String OPEN = "OPEN";
    private static final String CLOSED = "CLOSED";
    private static final int MOST_OPEN = 10;

    private final KeepingProfile profile;
    private final Enterprises enterprises;
    private final EnterpriseAccounts accounts;
    private final AccountSeal seal;
    private final History history;
    private final Callers callers;
    private final Clock clock;

    KeepingAccounts(
            KeepingProfile profile,
            Enterprises enterprises,
            EnterpriseAccounts accounts,
            AccountSeal seal,
            History history,
            Callers callers,
            Clock clock) {
        this.profile = profile;
        this.enterprises = enterprises;
        this.accounts = accounts;
        this.seal = seal;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Registers an account of the caller's enterprise.
     *
     * @throws Problem 404 before it has a profile, 422 in another name, 409 when it is registered or ten are open
     */
    EnterpriseAccount register(SocialCreditCode uscc, NewAccount account) {
        profile.requireOwn(uscc);
        var enterprise = enterprises.get(uscc);
        enterprises.getEntityManager().lock(enterprise, LockModeType.PESSIMISTIC_WRITE);
        requireRegisteredName(enterprise, account);
        requireNew(uscc, account);
        var opened = new EnterpriseAccount(
                uscc, account, seal.seal(), callers.current().userId(), clock.instant());
        accounts.persistAndFlush(opened);
        history.append(TYPE, opened.id(), "", OPEN, opened.bank() + " " + opened.maskedNumber());
        return opened;
    }

    /**
     * Closes an account of the caller's enterprise.
     *
     * @throws Problem 404 when there is none, 409 when it is closed already
     */
    EnterpriseAccount close(SocialCreditCode uscc, UUID id, @Nullable String ifMatch, String reason) {
        profile.requireOwn(uscc);
        var account = accounts.get(uscc, id);
        Revisions.allow(ifMatch, account.version());
        account.close(reason, callers.current().userId(), clock.instant());
        accounts.flush();
        history.append(TYPE, account.id(), OPEN, CLOSED, reason);
        return account;
    }

    private static void requireRegisteredName(Enterprise enterprise, NewAccount account) {
        var registered = enterprise.profile().name();
        if (!registered.equals(account.accountName())) {
            throw new Problem(
                    EnterpriseProblem.ACCOUNT_NAME_DIFFERS,
                    Text.of("户名须与企业登记名称完全一致:%s。", "The name must be exactly the registered one: %s.")
                            .with(registered),
                    List.of(Violation.of("/accountName", Text.same(registered), "六.3")));
        }
    }

    /** The row of the enterprise is locked: two registrations come one after the other. */
    private void requireNew(SocialCreditCode uscc, NewAccount account) {
        var open = accounts.open(uscc);
        if (open.stream().anyMatch(each -> each.isNumbered(account.accountNumber(), seal.seal()))) {
            throw new Problem(
                    EnterpriseProblem.ACCOUNT_KNOWN,
                    Text.of("同一账号已登记。", "The same number is registered."),
                    List.of(Violation.at("/accountNumber", Text.of("已登记", "registered already"))));
        }
        if (open.size() >= MOST_OPEN) {
            throw new Problem(
                    EnterpriseProblem.TOO_MANY_ACCOUNTS,
                    Text.of("至多 %s 个在用账户,请先注销一个。", "At most %s may be open; close one first.")
                            .with(MOST_OPEN));
        }
    }
}
