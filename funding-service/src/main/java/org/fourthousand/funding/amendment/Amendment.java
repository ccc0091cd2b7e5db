package org.fourthousand.funding.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A change of an issued award: proposed by one person, approved by another, and only then in the ledger. */
@Entity
@Table(name = "award_amendment")
@DynamicUpdate // the database lets only the columns of a step be written
public class Amendment {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID awardId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AmendmentKind kind;

    @Column(updatable = false)
    private Yuan amountBefore;

    @Column(updatable = false)
    private Yuan amountAfter;

    @Column(updatable = false)
    private DocumentNumber documentNumber;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    private AmendmentState state;

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
    protected Amendment() {}

    /**
     * What is to change.
     *
     * @param amount what the award is to be, yuan; zero for a cancellation
     */
    record Change(AmendmentKind kind, Yuan amount, DocumentNumber document, String reason) {}

    Amendment(Award award, Change change, Signature maker) {
        this.id = AmendmentId.next().value();
        this.awardId = award.id().value();
        this.kind = change.kind();
        this.amountBefore = award.amount();
        this.amountAfter = change.amount();
        this.documentNumber = change.document();
        this.reason = change.reason();
        this.maker = maker;
        this.state = AmendmentState.PROPOSED;
    }

    /** Approves it, by another person than its maker. */
    void approve(Signature by) {
        decide(AmendmentState.APPROVED, by);
    }

    /** Rejects it, by another person than its maker. */
    void reject(Signature by, String why) {
        decide(AmendmentState.REJECTED, by);
        rejectionReason = why;
    }

    private void decide(AmendmentState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    Change change() {
        return new Change(kind, amountAfter, documentNumber, reason);
    }

    AmendmentId id() {
        return new AmendmentId(id);
    }

    AwardId awardId() {
        return new AwardId(awardId);
    }

    AmendmentKind kind() {
        return kind;
    }

    /** Yuan. */
    public Yuan amountBefore() {
        return amountBefore;
    }

    /** Yuan; zero for a cancellation. */
    public Yuan amountAfter() {
        return amountAfter;
    }

    /** 公文字号. */
    public DocumentNumber documentNumber() {
        return documentNumber;
    }

    /** In words. */
    public String reason() {
        return reason;
    }

    AmendmentState state() {
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
