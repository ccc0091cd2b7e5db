package org.fourthousand.review.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.review.expert.Accounts;
import org.fourthousand.review.expert.Accounts.Change;
import org.jboss.logging.Logger;

/**
 * Tells the directory which accounts are wanted, one change after another, outside of any transaction: a directory that is
 * away holds nothing up, and what it was told but we forgot is told again.
 */
@ApplicationScoped
class OpeningAccounts {

    private static final Logger LOG = Logger.getLogger(OpeningAccounts.class);
    private static final int MOST_AT_ONCE = 50;

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final Callers callers;

    OpeningAccounts(Accounts accounts, AccountDirectory directory, Callers callers) {
        this.accounts = accounts;
        this.directory = directory;
        this.callers = callers;
    }

    @Scheduled(every = "${fourthousand.accounts.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (directory.isThere()) {
            callers.runAs(Caller.system("accounts"), () -> {
                int told = 0;
                while (told < MOST_AT_ONCE && tellOne()) {
                    told++;
                }
            });
        }
    }

    private boolean tellOne() {
        var taken = QuarkusTransaction.requiringNew().call(accounts::take);
        taken.ifPresent(this::tell);
        return taken.isPresent();
    }

    private void tell(Change change) {
        try {
            var account = change.open()
                    ? directory.open(change.expert(), change.identity())
                    : directory.lock(change.expert());
            QuarkusTransaction.requiringNew().run(() -> accounts.told(change, account));
        } catch (IOException refused) {
            var problem =
                    Objects.toString(refused.getMessage(), refused.getClass().getSimpleName());
            LOG.warnf("account of expert %s: %s", change.expert(), problem);
            QuarkusTransaction.requiringNew().run(() -> accounts.failed(change, problem));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
