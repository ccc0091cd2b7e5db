package org.fourthousand.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.award.Instalment;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.payee.PayeeAccount;
import org.fourthousand.funding.payee.PayeeAccountId;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One payment of one instalment (拨付). Maker, checker and releaser are three people, above the thresholds a fourth and
 * a fifth approve too; whoever orders is neither maker nor checker. The database holds the same in its own words.
 */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class Disbursement {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID awardId;

    @Column(updatable = false)
    private int instalment;

    @Column(updatable = false)
    private Yuan amount;

    private Yuan offsetAmount = Yuan.ZERO;

    @Column(updatable = false)
    private UUID projectId;

    @Column(updatable = false)
    private String uscc;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private UUID payeeAccountId;

    @Enumerated(EnumType.STRING)
    private DisbursementState state;

    private @Nullable Yuan approvalBasis;
    private boolean secondApprovalNeeded;
    private @Nullable UUID thresholdParameter;
    private boolean thirdApprovalNeeded;
    private @Nullable UUID thirdThresholdParameter;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    @Embedded
    @EmbeddedColumnNaming("releaser_%s")
    private @Nullable Signature releaser;

    @Embedded
    @EmbeddedColumnNaming("second_%s")
    private @Nullable Signature secondReleaser;

    @Embedded
    @EmbeddedColumnNaming("third_%s")
    private @Nullable Signature thirdReleaser;

    @Embedded
    @EmbeddedColumnNaming("orderer_%s")
    private @Nullable Signature orderer;

    private @Nullable String bankReference;
    private @Nullable LocalDate settledOn;
    private @Nullable String reason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Disbursement() {}

    Disbursement(Award award, Instalment part, PayeeAccount payee, Signature maker) {
        this.id = DisbursementId.next().value();
        this.awardId = award.id().value();
        this.instalment = part.number();
        this.amount = part.amount();
        this.projectId = award.projectId().value();
        this.uscc = award.beneficiary().uscc();
        this.fund = award.book().fund();
        this.year = award.book().year();
        this.payeeAccountId = payee.id().value();
        this.maker = maker;
        this.state = DisbursementState.REQUESTED;
    }

    void review(Signature by) {
        var reviewed = state.to(DisbursementState.REVIEWED);
        FourEyes.require(by, maker);
        checker = by;
        state = reviewed;
    }

    /**
     * The first approval; how many more are needed is settled with it.
     *
     * @param tiers the thresholds in force and what is held against them
     */
    void approve(Signature by, ApprovalTiers tiers) {
        var approved = state.to(
                tiers.secondNeeded() ? DisbursementState.AWAITING_SECOND_APPROVAL : DisbursementState.APPROVED);
        FourEyes.require(by, maker, checker);
        releaser = by;
        approvalBasis = tiers.basis();
        secondApprovalNeeded = tiers.secondNeeded();
        thresholdParameter = tiers.second().version().id();
        thirdApprovalNeeded = tiers.thirdNeeded();
        thirdThresholdParameter = tiers.third().version().id();
        state = approved;
    }

    /** The second or the third approval, whichever is awaited, by somebody who has signed nothing of it. */
    void approveFurther(Signature by) {
        FourEyes.require(by, maker, checker, releaser, secondReleaser);
        if (state == DisbursementState.AWAITING_SECOND_APPROVAL) {
            state = state.to(
                    thirdApprovalNeeded ? DisbursementState.AWAITING_THIRD_APPROVAL : DisbursementState.APPROVED);
            secondReleaser = by;
        } else {
            state = state.to(DisbursementState.APPROVED);
            thirdReleaser = by;
        }
    }

    /** Whether a first approval has been given and a further one is awaited. */
    boolean awaitsFurtherApproval() {
        return state == DisbursementState.AWAITING_SECOND_APPROVAL
                || state == DisbursementState.AWAITING_THIRD_APPROVAL;
    }

    void order(Signature by) {
        var ordered = state.to(DisbursementState.ORDERED);
        FourEyes.require(by, maker, checker);
        orderer = by;
        state = ordered;
    }

    /** Keeps back what the enterprise owes (抵扣), yuan; the bank pays the rest. */
    void keepBack(Yuan owed) {
        offsetAmount = owed;
    }

    /** Sends it back; not by its maker. */
    void reject(Signature by, String why) {
        var rejected = state.to(DisbursementState.REJECTED);
        FourEyes.require(by, maker);
        reason = why;
        state = rejected;
    }

    /** The bank has paid. */
    public void paid(String reference, LocalDate valueDate) {
        state = state.to(DisbursementState.PAID);
        bankReference = reference;
        settledOn = valueDate;
    }

    /** The bank has sent it back. */
    public void returned(String reference, LocalDate day, String why) {
        state = state.to(DisbursementState.RETURNED);
        bankReference = reference;
        settledOn = day;
        reason = why;
    }

    /** Its identity. */
    public DisbursementId id() {
        return new DisbursementId(id);
    }

    /** The award it pays a part of. */
    public AwardId awardId() {
        return new AwardId(awardId);
    }

    /** The part, from 1. */
    public int instalment() {
        return instalment;
    }

    /** Yuan. */
    public Yuan amount() {
        return amount;
    }

    /** What of it is kept back for what the enterprise owes (抵扣), yuan. */
    public Yuan offsetAmount() {
        return offsetAmount;
    }

    /** What the bank pays of it: the amount without what is kept back, yuan. */
    public Yuan netAmount() {
        return amount.minus(offsetAmount);
    }

    /** The project it is for. */
    public ProjectId projectId() {
        return new ProjectId(projectId);
    }

    /** The enterprise that is paid. */
    public String uscc() {
        return uscc;
    }

    /** The fund and year it is paid from. */
    public Book book() {
        return new Book(fund, year);
    }

    PayeeAccountId payeeAccountId() {
        return new PayeeAccountId(payeeAccountId);
    }

    /** How far it is. */
    public DisbursementState state() {
        return state;
    }

    boolean secondApprovalNeeded() {
        return secondApprovalNeeded;
    }

    @Nullable
    UUID thresholdParameter() {
        return thresholdParameter;
    }

    boolean thirdApprovalNeeded() {
        return thirdApprovalNeeded;
    }

    @Nullable
    UUID thirdThresholdParameter() {
        return thirdThresholdParameter;
    }

    @Nullable
    Yuan approvalBasis() {
        return approvalBasis;
    }

    Signature maker() {
        return maker;
    }

    @Nullable
    Signature checker() {
        return checker;
    }

    @Nullable
    Signature releaser() {
        return releaser;
    }

    @Nullable
    Signature secondReleaser() {
        return secondReleaser;
    }

    @Nullable
    Signature thirdReleaser() {
        return thirdReleaser;
    }

    /** Who ordered it; null before. */
    public @Nullable Signature orderer() {
        return orderer;
    }

    /** The bank's reference; null before its answer. */
    public @Nullable String bankReference() {
        return bankReference;
    }

    @Nullable
    LocalDate settledOn() {
        return settledOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** For its ETag. */
    public long version() {
        return version;
    }
}
