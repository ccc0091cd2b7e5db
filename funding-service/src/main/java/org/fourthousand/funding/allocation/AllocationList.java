package org.fourthousand.funding.allocation;

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
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.DocumentNumber;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Proposed awards of a fund's year that are made public together: listed by one person, published by another. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class AllocationList {

    @Id
    private UUID id;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private DocumentNumber documentNumber;

    @ElementCollection
    @CollectionTable(name = "allocation_line", joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "award_id")
    private Set<UUID> awards = new LinkedHashSet<>();

    @Enumerated(EnumType.STRING)
    private AllocationListState state;

    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    @SuppressWarnings("UnusedVariable") // read by auditors
    private @Nullable UUID publicityParameter;

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
    protected AllocationList() {}

    AllocationList(Book book, DocumentNumber documentNumber, Set<UUID> awards, Signature maker) {
        this.id = AllocationListId.next().value();
        this.fund = book.fund();
        this.year = book.year();
        this.documentNumber = documentNumber;
        this.awards.addAll(awards);
        this.maker = maker;
        this.state = AllocationListState.PROPOSED;
    }

    /**
     * Publishes it, by another person than its maker.
     *
     * @param last the last day on which objections are taken
     * @param parameter version of {@code allocation-publicity-days} used
     */
    void publish(Signature by, LocalDate first, LocalDate last, UUID parameter) {
        decide(AllocationListState.PUBLISHED, by);
        firstDay = first;
        lastDay = last;
        publicityParameter = parameter;
    }

    /** Rejects it, by another person than its maker; its awards may stand on another list. */
    void reject(Signature by, String why) {
        decide(AllocationListState.REJECTED, by);
        rejectionReason = why;
    }

    private void decide(AllocationListState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    AllocationListId id() {
        return new AllocationListId(id);
    }

    Book book() {
        return new Book(fund, year);
    }

    DocumentNumber documentNumber() {
        return documentNumber;
    }

    boolean has(UUID award) {
        return awards.contains(award);
    }

    Set<UUID> awards() {
        return Set.copyOf(awards);
    }

    AllocationListState state() {
        return state;
    }

    /** Null until it is published. */
    @Nullable
    LocalDate firstDay() {
        return firstDay;
    }

    /** The last day on which objections are taken; null until it is published. */
    @Nullable
    LocalDate lastDay() {
        return lastDay;
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
