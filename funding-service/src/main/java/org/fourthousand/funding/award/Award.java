package org.fourthousand.funding.award;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.project.Project;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** An award (下达): proposed by one person, issued by another, paid in instalments. Its amount changes by an amendment only. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class Award {

    @Id
    private UUID id;

    @Embedded
    private Beneficiary beneficiary;

    @Embedded
    private Grounds grounds;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private DocumentNumber documentNumber;

    @Column(updatable = false)
    private UUID instalmentParameter;

    @ElementCollection
    @CollectionTable(name = "performance_goal", joinColumns = @JoinColumn(name = "award_id"))
    @OrderColumn(name = "position")
    private List<PerformanceGoal> goals = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "award_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Instalment> instalments = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private AwardState state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    private @Nullable LocalDate issuedOn;
    private @Nullable String reason;

    /** Moves with every change of an instalment, so that the award's version does too. */
    @SuppressWarnings("UnusedVariable")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Award() {}

    Award(
            Project project,
            Book book,
            Grounds grounds,
            Plan plan,
            List<PerformanceGoal> goals,
            DocumentNumber documentNumber,
            Signature maker) {
        this.id = AwardId.next().value();
        this.beneficiary = Beneficiary.of(project);
        this.grounds = grounds;
        this.fund = book.fund();
        this.year = book.year();
        this.instalmentParameter = plan.parameter();
        this.instalments.addAll(plan.instalments());
        this.goals.addAll(goals);
        this.documentNumber = documentNumber;
        this.maker = maker;
        this.changedAt = maker.at();
        this.state = AwardState.PROPOSED;
    }

    /** Refuses what {@link #issue} would refuse, before anything else is looked at. */
    void requireIssuable(Signature by) {
        state.to(AwardState.ISSUED);
        FourEyes.require(by, maker);
    }

    /** Issues it, by another person than its maker. The first instalment is due with it: the award is its evidence. */
    void issue(Signature by, LocalDate today) {
        decide(AwardState.ISSUED, by);
        issuedOn = today;
        instalments.getFirst().due(today, documentNumber.text());
    }

    /** Rejects it, by another person than its maker; the project may be proposed again. */
    void reject(Signature by, String why) {
        decide(AwardState.REJECTED, by);
        reason = why;
    }

    /** Ends a proposal whose money is no longer reserved; nobody signs this. */
    void expire(Instant now) {
        state = state.to(AwardState.EXPIRED);
        reason = "预留到期 | its reservation expired";
        changedAt = now;
    }

    /**
     * Takes another amount (调整): the instalments that are neither paid nor being paid become void, and new ones for the rest
     * follow them. Where nothing is paid yet, the first of these is due with the amendment, as the first was with the award.
     *
     * @param after the new amount, yuan, at least what is paid or being paid
     * @param inPayment numbers of the instalments that are on their way to the bank
     * @throws Problem 409 when an instalment would be empty
     */
    public void amend(Yuan after, Set<Integer> inPayment, LocalDate today, String document, Instant now) {
        grounds = grounds.of(after);
        var added = schedule().replan(after, inPayment);
        instalments.addAll(added);
        if (!added.isEmpty() && schedule().before(added.getFirst()).isEmpty()) {
            added.getFirst().due(today, document);
        }
        changedAt = now;
    }

    /** Takes it back whole (撤销), when nothing of it is paid or being paid. */
    public void cancel(Instant now) {
        state = state.to(AwardState.CANCELLED);
        schedule().end();
        changedAt = now;
    }

    /** What is paid of it, and what is on its way, yuan: no amendment goes below it. */
    public Yuan kept(Set<Integer> inPayment) {
        return schedule().kept(inPayment);
    }

    private Schedule schedule() {
        return new Schedule(instalments);
    }

    /** The one that must be paid before this one; empty for the first. */
    Optional<Instalment> before(Instalment instalment) {
        return schedule().before(instalment);
    }

    /** Notes that the evidence for an instalment is there. */
    void instalmentDue(Instalment instalment, LocalDate day, String evidence, Instant now) {
        instalment.due(day, evidence);
        changedAt = now;
    }

    /** Notes that the bank has paid an instalment on a day. */
    public void instalmentPaid(int number, LocalDate day, Instant now) {
        instalment(number).orElseThrow().paid(day);
        changedAt = now;
    }

    private void decide(AwardState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        changedAt = by.at();
        state = decided;
    }

    /** The instalment of a number, from 1. */
    public Optional<Instalment> instalment(int number) {
        return instalments.stream().filter(each -> each.number() == number).findFirst();
    }

    /** The day its first instalment was paid; empty before. */
    public Optional<LocalDate> firstPaidOn() {
        return schedule().firstPaidOn();
    }

    /** What the bank has paid of it, yuan. */
    public Yuan paid() {
        return schedule().kept(Set.of());
    }

    /** Its identity. */
    public AwardId id() {
        return new AwardId(id);
    }

    /** The project it is for. */
    public ProjectId projectId() {
        return new ProjectId(beneficiary.projectId());
    }

    /** Who is awarded. */
    public Beneficiary beneficiary() {
        return beneficiary;
    }

    Grounds grounds() {
        return grounds;
    }

    /** The fund and year it is paid from. */
    public Book book() {
        return new Book(fund, year);
    }

    /** Yuan; of a cancelled award, what it was. */
    public Yuan amount() {
        return grounds.amount();
    }

    /** 公文字号. */
    public DocumentNumber documentNumber() {
        return documentNumber;
    }

    List<UUID> parameters() {
        var used = Stream.of(grounds.capPercentParameter(), grounds.capAmountParameter(), instalmentParameter);
        return Stream.concat(used, Optional.ofNullable(grounds.exclusionParameter()).stream())
                .toList();
    }

    /** What the money must achieve. */
    public List<PerformanceGoal> goals() {
        return List.copyOf(goals);
    }

    /** In order, void ones among them. */
    public List<Instalment> instalments() {
        return List.copyOf(instalments);
    }

    /** Where it stands. */
    public AwardState state() {
        return state;
    }

    /** Who proposed it. */
    public Signature maker() {
        return maker;
    }

    @Nullable
    Signature checker() {
        return checker;
    }

    /** Null until it is issued. */
    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** For ETags. */
    public long version() {
        return version;
    }
}
