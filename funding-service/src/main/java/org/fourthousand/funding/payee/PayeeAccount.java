package org.fourthousand.funding.payee;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.seal.AccountNumber;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise is paid: registered by the enterprise, confirmed by a person of the finance office. Payments go to
 * the one confirmed account; the number is kept sealed and shown masked.
 */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class PayeeAccount {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String uscc;

    @Column(updatable = false)
    private String accountName;

    @Column(updatable = false)
    private String cnaps;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // opened by the payment file, which only finance writes
    private byte[] sealedNumber;

    @Column(updatable = false)
    private String maskedNumber;

    @Enumerated(EnumType.STRING)
    private PayeeAccountState state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    private @Nullable LocalDate coolingUntil;

    @SuppressWarnings("UnusedVariable") // read by auditors
    private @Nullable UUID coolingParameter;

    private @Nullable String reason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected PayeeAccount() {}

    PayeeAccount(
            PayeeAccountId id,
            String uscc,
            String accountName,
            String cnaps,
            AccountNumber number,
            AccountSeal seal,
            Signature maker) {
        this.id = id.value();
        this.uscc = uscc;
        this.accountName = accountName;
        this.cnaps = cnaps;
        this.sealedNumber = seal.seal(number.digits(), id);
        this.maskedNumber = number.masked();
        this.maker = maker;
        this.state = PayeeAccountState.REGISTERED;
    }

    void confirm(Signature by) {
        decide(PayeeAccountState.CONFIRMED, by);
    }

    /**
     * Lets it rest: it follows another account, and is not paid to before.
     *
     * @param lastDay the last day on which nothing is ordered to it
     * @param parameter version of {@code payee-account-cooling-days}
     */
    void coolUntil(LocalDate lastDay, UUID parameter) {
        coolingUntil = lastDay;
        coolingParameter = parameter;
    }

    /** Whether nothing may be ordered to it on this day. */
    public boolean isCoolingOn(LocalDate day) {
        return coolingUntil != null && !day.isAfter(coolingUntil);
    }

    /** The first day on which something may be ordered to it, when it is the confirmed one today. */
    LocalDate usableFrom(LocalDate today) {
        return isCoolingOn(today) && coolingUntil != null ? coolingUntil.plusDays(1) : today;
    }

    /** Last day on which nothing is ordered to it; null when it was the first account. */
    public @Nullable LocalDate coolingUntil() {
        return coolingUntil;
    }

    void reject(Signature by, String why) {
        decide(PayeeAccountState.REJECTED, by);
        reason = why;
    }

    void replacedBy(PayeeAccountId successor) {
        state = state.to(PayeeAccountState.REPLACED);
        reason = "replaced by " + successor;
    }

    private void decide(PayeeAccountState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    /** Its identity. */
    public PayeeAccountId id() {
        return new PayeeAccountId(id);
    }

    String uscc() {
        return uscc;
    }

    /** The holder's name; a payee's name must equal the enterprise's. */
    public String accountName() {
        return accountName;
    }

    String cnaps() {
        return cnaps;
    }

    String maskedNumber() {
        return maskedNumber;
    }

    PayeeAccountState state() {
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
