package org.fourthousand.registry.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.seal.AccountNumber;
import org.fourthousand.kit.seal.Seal;
import org.fourthousand.kit.value.SocialCreditCode;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A bank account of an enterprise: its number sealed at rest and shown masked; closed, never deleted. */
@Entity
@DynamicUpdate // the database lets only the columns of a closing be written
class EnterpriseAccount {

    @Id
    private UUID id;

    @Column(updatable = false)
    private SocialCreditCode uscc;

    @Column(updatable = false)
    private String accountName;

    @Column(updatable = false)
    private String bank;

    @Column(updatable = false)
    private String cnaps;

    @Column(updatable = false)
    private byte[] sealedNumber;

    @Column(updatable = false)
    private String maskedNumber;

    @Column(updatable = false)
    private Instant openedAt;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // kept as a record
    private String openedBy;

    private @Nullable Instant closedAt;

    @SuppressWarnings("UnusedVariable") // kept as a record
    private @Nullable String closedBy;

    private @Nullable String closingReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected EnterpriseAccount() {}

    EnterpriseAccount(SocialCreditCode uscc, NewAccount account, Seal seal, String by, Instant at) {
        this.id = Ids.next();
        this.uscc = uscc;
        this.accountName = account.accountName();
        this.bank = account.bank();
        this.cnaps = account.cnaps();
        this.sealedNumber = seal.seal(account.accountNumber().digits(), id);
        this.maskedNumber = account.accountNumber().masked();
        this.openedBy = by;
        this.openedAt = at;
    }

    /** Whether it has this number. */
    boolean isNumbered(AccountNumber number, Seal seal) {
        return seal.open(sealedNumber, id).equals(number.digits());
    }

    /** Takes it out of use (注销登记). */
    void close(String reason, String by, Instant at) {
        if (closedAt != null) {
            throw new Problem(
                    EnterpriseProblem.ACCOUNT_CLOSED,
                    Text.of("已于 %s 注销。", "It was closed at %s.").with(closedAt));
        }
        closedAt = at;
        closedBy = by;
        closingReason = reason;
    }

    UUID id() {
        return id;
    }

    SocialCreditCode uscc() {
        return uscc;
    }

    String accountName() {
        return accountName;
    }

    String bank() {
        return bank;
    }

    String cnaps() {
        return cnaps;
    }

    String maskedNumber() {
        return maskedNumber;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closingReason() {
        return closingReason;
    }

    long version() {
        return version;
    }
}
