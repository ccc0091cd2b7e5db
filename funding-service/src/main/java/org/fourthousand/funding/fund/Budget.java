package org.fourthousand.funding.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A line of a fund's yearly budget (预算): proposed by one person, approved by another. A supplement is a further line. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class Budget {

    @Id
    private UUID id;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private Yuan amount;

    @Column(updatable = false)
    private DocumentNumber documentNumber;

    @Column(updatable = false)
    private String subjectCode;

    @Enumerated(EnumType.STRING)
    private BudgetState state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    private @Nullable String rejectionReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Budget() {}

    Budget(BudgetId id, Book book, Yuan amount, DocumentNumber documentNumber, String subjectCode, Signature maker) {
        this.id = id.value();
        this.fund = book.fund();
        this.year = book.year();
        this.amount = amount;
        this.documentNumber = documentNumber;
        this.subjectCode = subjectCode;
        this.maker = maker;
        this.state = BudgetState.PROPOSED;
    }

    /** Approves it, by another person than its maker. */
    void approve(Signature by) {
        decide(BudgetState.APPROVED, by);
    }

    /** Rejects it, by another person than its maker; its document may be proposed again. */
    void reject(Signature by, String why) {
        decide(BudgetState.REJECTED, by);
        rejectionReason = why;
    }

    private void decide(BudgetState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    BudgetId id() {
        return new BudgetId(id);
    }

    Book book() {
        return new Book(fund, year);
    }

    Yuan amount() {
        return amount;
    }

    DocumentNumber documentNumber() {
        return documentNumber;
    }

    String subjectCode() {
        return subjectCode;
    }

    BudgetState state() {
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
    String rejectionReason() {
        return rejectionReason;
    }

    long version() {
        return version;
    }
}
