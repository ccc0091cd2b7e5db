package org.fourthousand.funding.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fourthousand.funding.bankfile.BankAccount;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.payee.AccountSeal;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.seal.AccountNumber;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * The account from which the payments of a fund and year are made: registered by one person of the finance office, confirmed
 * by another. The number is kept sealed, shown masked and written only into files for the bank.
 */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class DebtorAccount {

    @Id
    private UUID id;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private String accountName;

    @Column(updatable = false)
    private String cnaps;

    @Column(updatable = false)
    private byte[] sealedNumber;

    @Column(updatable = false)
    private String maskedNumber;

    @Enumerated(EnumType.STRING)
    private DebtorAccountState state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    private @Nullable String reason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected DebtorAccount() {}

    DebtorAccount(
            Book book, String accountName, String cnaps, AccountNumber number, AccountSeal seal, Signature maker) {
        this.id = DebtorAccountId.next().value();
        this.fund = book.fund();
        this.year = book.year();
        this.accountName = accountName;
        this.cnaps = cnaps;
        this.sealedNumber = seal.seal(number.digits(), id);
        this.maskedNumber = number.masked();
        this.maker = maker;
        this.state = DebtorAccountState.REGISTERED;
    }

    void confirm(Signature by) {
        decide(DebtorAccountState.CONFIRMED, by);
    }

    void reject(Signature by, String why) {
        decide(DebtorAccountState.REJECTED, by);
        reason = why;
    }

    void replacedBy(DebtorAccountId successor) {
        state = state.to(DebtorAccountState.REPLACED);
        reason = "replaced by " + successor;
    }

    private void decide(DebtorAccountState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    /** Itself in the clear, for a file to the bank or to be held against one from there. */
    public BankAccount open(AccountSeal seal) {
        return new BankAccount(accountName, seal.open(sealedNumber, id), cnaps);
    }

    /** Its identity. */
    public DebtorAccountId id() {
        return new DebtorAccountId(id);
    }

    /** The fund and year paid from it. */
    public Book book() {
        return new Book(fund, year);
    }

    String accountName() {
        return accountName;
    }

    String cnaps() {
        return cnaps;
    }

    String maskedNumber() {
        return maskedNumber;
    }

    DebtorAccountState state() {
        return state;
    }

    Signature maker() {
        return maker;
    }

    @Nullable
    Signature checker() {
        return checker;
    }

    @Nullable
    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
