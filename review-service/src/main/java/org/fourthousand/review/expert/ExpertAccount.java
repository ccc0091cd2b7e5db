package org.fourthousand.review.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account an expert is to have: wanted in the transaction of the change that wants it, so that neither is without the
 * other, and brought about afterwards, as often as it takes.
 */
@Entity
class ExpertAccount {

    static final String OPEN = "OPEN";
    static final String LOCKED = "LOCKED";

    @Id
    private UUID expertId;

    private String wanted;
    private int change;
    private int settled;
    private int attempts;

    @SuppressWarnings("UnusedVariable") // read by the statement that claims it
    private Instant nextTry;

    @SuppressWarnings("UnusedVariable") // kept for the administrator
    private @Nullable String accountId;

    private @Nullable String lastProblem;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ExpertAccount() {}

    ExpertAccount(ExpertId expert, String wanted, Instant now) {
        this.expertId = expert.value();
        this.wanted = wanted;
        this.change = 1;
        this.nextTry = now;
    }

    void want(String newlyWanted, Instant now) {
        wanted = newlyWanted;
        change++;
        attempts = 0;
        lastProblem = null;
        nextTry = now;
    }

    /** The identity provider was told of this change; a later one stays to be told. */
    void settle(int told, @Nullable String account) {
        settled = Math.max(settled, told);
        accountId = account == null ? accountId : account;
        if (settled == change) {
            attempts = 0;
            lastProblem = null;
        }
    }

    void fail(String problem, Instant again) {
        attempts++;
        lastProblem = problem;
        nextTry = again;
    }

    ExpertId expertId() {
        return new ExpertId(expertId);
    }

    boolean isWanted() {
        return wanted.equals(OPEN);
    }

    int change() {
        return change;
    }

    int attempts() {
        return attempts;
    }

    AccountView view() {
        return new AccountView(state(), lastProblem);
    }

    private AccountState state() {
        if (settled == change) {
            return isWanted() ? AccountState.OPEN : AccountState.LOCKED;
        }
        return lastProblem == null ? AccountState.PENDING : AccountState.FAILING;
    }
}
