package org.fourthousand.funding.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Money that came back from an enterprise, by the bank's reference, once: recorded by one person, confirmed by another. */
@Entity
@Table(name = "recovery_receipt")
@DynamicUpdate // the database lets only the columns of a step be written
public class Receipt {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID recoveryId;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ReceiptKind kind;

    @Column(updatable = false)
    private Yuan amount;

    @Column(updatable = false)
    private String bankReference;

    @Column(updatable = false)
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private ReceiptState state;

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
    protected Receipt() {}

    Receipt(
            Recovery recovery,
            ReceiptKind kind,
            Yuan amount,
            String bankReference,
            LocalDate receivedOn,
            Signature maker) {
        this.id = ReceiptId.next().value();
        this.recoveryId = recovery.id().value();
        this.fund = recovery.book().fund();
        this.year = recovery.book().year();
        this.kind = kind;
        this.amount = amount;
        this.bankReference = bankReference;
        this.receivedOn = receivedOn;
        this.maker = maker;
        this.state = ReceiptState.RECORDED;
    }

    void confirm(Signature by) {
        decide(ReceiptState.CONFIRMED, by);
    }

    void reject(Signature by, String why) {
        decide(ReceiptState.REJECTED, by);
        reason = why;
    }

    private void decide(ReceiptState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    /** Whether it says the same of the same case: the bank's message recorded again. */
    boolean isTheSameAs(RecoveryId recovery, ReceiptKind otherKind, Yuan otherAmount, LocalDate day) {
        return recoveryId.equals(recovery.value())
                && kind == otherKind
                && amount.equals(otherAmount)
                && receivedOn.equals(day);
    }

    ReceiptId id() {
        return new ReceiptId(id);
    }

    RecoveryId recoveryId() {
        return new RecoveryId(recoveryId);
    }

    Book book() {
        return new Book(fund, year);
    }

    ReceiptKind kind() {
        return kind;
    }

    Yuan amount() {
        return amount;
    }

    String bankReference() {
        return bankReference;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    ReceiptState state() {
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
