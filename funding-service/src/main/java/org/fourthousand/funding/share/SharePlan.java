package org.fourthousand.funding.share;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.funding.fund.BudgetState;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.DocumentNumber;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** How a fund's year is divided among places (分配方案): proposed by one person, approved by another; a later plan replaces it. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class SharePlan {

    @Id
    private UUID id;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private DocumentNumber documentNumber;

    @ElementCollection
    @CollectionTable(name = "share_plan_line", joinColumns = @JoinColumn(name = "plan_id"))
    private Set<ShareLine> lines = new HashSet<>();

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
    protected SharePlan() {}

    SharePlan(Book book, DocumentNumber documentNumber, List<ShareLine> lines, Signature maker) {
        this.id = SharePlanId.next().value();
        this.fund = book.fund();
        this.year = book.year();
        this.documentNumber = documentNumber;
        this.lines.addAll(lines);
        this.maker = maker;
        this.state = BudgetState.PROPOSED;
    }

    /** Approves it, by another person than its maker: from now on the year is divided like this. */
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

    SharePlanId id() {
        return new SharePlanId(id);
    }

    Book book() {
        return new Book(fund, year);
    }

    DocumentNumber documentNumber() {
        return documentNumber;
    }

    List<ShareLine> lines() {
        return lines.stream().sorted(Comparator.comparing(ShareLine::place)).toList();
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
