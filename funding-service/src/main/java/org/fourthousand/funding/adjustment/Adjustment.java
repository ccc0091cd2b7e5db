package org.fourthousand.funding.adjustment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fourthousand.funding.fund.BudgetState;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A change of a fund's year: proposed by one person, approved by another, and only then in the ledger. */
@Entity
@Table(name = "budget_adjustment")
@DynamicUpdate // the database lets only the columns of a step be written
public class Adjustment {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AdjustmentKind kind;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private @Nullable FundCode toFund;

    @Column(updatable = false)
    private @Nullable Integer toYear;

    @Column(updatable = false)
    private @Nullable Division place;

    @Column(updatable = false)
    private Yuan amount;

    @Column(updatable = false)
    private DocumentNumber documentNumber;

    @Column(updatable = false)
    private String reason;

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
    protected Adjustment() {}

    /**
     * What is to change.
     *
     * @param target where it goes, for a transfer and a carry-over
     * @param place for whose share recovered money is available again, in a year that is divided
     */
    public record Change(
            AdjustmentKind kind,
            Book book,
            @Nullable Book target,
            @Nullable Division place,
            Yuan amount,
            DocumentNumber document,
            String reason) {}

    Adjustment(Change change, Signature maker) {
        this.id = AdjustmentId.next().value();
        this.kind = change.kind();
        this.fund = change.book().fund();
        this.year = change.book().year();
        this.toFund = change.target() == null ? null : change.target().fund();
        this.toYear = change.target() == null ? null : (Integer) change.target().year();
        this.place = change.place();
        this.amount = change.amount();
        this.documentNumber = change.document();
        this.reason = change.reason();
        this.maker = maker;
        this.state = BudgetState.PROPOSED;
    }

    /** Approves it, by another person than its maker. */
    void approve(Signature by) {
        decide(BudgetState.APPROVED, by);
    }

    /** Rejects it, by another person than its maker. */
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

    AdjustmentId id() {
        return new AdjustmentId(id);
    }

    AdjustmentKind kind() {
        return kind;
    }

    Book book() {
        return new Book(fund, year);
    }

    @Nullable
    Book target() {
        return toFund == null || toYear == null ? null : new Book(toFund, toYear);
    }

    @Nullable
    Division place() {
        return place;
    }

    Yuan amount() {
        return amount;
    }

    DocumentNumber documentNumber() {
        return documentNumber;
    }

    String reason() {
        return reason;
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
