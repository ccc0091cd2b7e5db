package org.fourthousand.funding.recovery;

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
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A case of recovery (追回): opened by one person, which holds payments at once, and ordered or withdrawn by another. What came
 * back is counted by the database.
 */
@Entity
@DynamicInsert // the database lets only the columns of the opening be written
@DynamicUpdate // and only the columns of a step
public class Recovery {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID awardId;

    @Column(updatable = false)
    private UUID projectId;

    @Column(updatable = false)
    private String uscc;

    @Column(updatable = false)
    private FundCode fund;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Ground ground;

    @Column(updatable = false)
    private String finding;

    @Column(updatable = false)
    private String clause;

    @Column(updatable = false)
    private DocumentNumber documentNumber;

    @Column(updatable = false)
    private Yuan amount;

    @Embedded
    private Fine fine;

    @Column(updatable = false)
    private boolean blacklist;

    @Column(insertable = false, updatable = false)
    private @Nullable Yuan recovered;

    @Column(insertable = false, updatable = false)
    private @Nullable Yuan reserved;

    @Column(insertable = false, updatable = false)
    private @Nullable Yuan fineReceived;

    @Enumerated(EnumType.STRING)
    private RecoveryState state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    private @Nullable DocumentNumber orderDocument;
    private @Nullable LocalDate orderedOn;

    @Embedded
    @EmbeddedColumnNaming("closer_%s")
    private @Nullable Signature closer;

    private @Nullable String closingReason;
    private @Nullable DocumentNumber closingDocument;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Recovery() {}

    Recovery(Award award, Accusation accusation, Fine fine, Signature maker) {
        this.id = RecoveryId.next().value();
        this.awardId = award.id().value();
        this.projectId = award.projectId().value();
        this.uscc = award.beneficiary().uscc();
        this.fund = award.book().fund();
        this.year = award.book().year();
        this.ground = accusation.ground();
        this.finding = accusation.finding();
        this.clause = accusation.clause();
        this.documentNumber = accusation.documentNumber();
        this.amount = accusation.amount();
        this.blacklist = accusation.blacklist();
        this.fine = fine;
        this.maker = maker;
        this.state = RecoveryState.SUSPENDED;
    }

    /** Orders it (责令追回), by another person than who opened it. */
    void order(Signature by, DocumentNumber document, LocalDate today) {
        var ordered = state.to(RecoveryState.RECOVERY_ORDERED);
        FourEyes.require(by, maker);
        checker = by;
        orderDocument = document;
        orderedOn = today;
        state = ordered;
    }

    /** Withdraws it as unfounded (撤销): nothing is held any longer. */
    void withdraw(Signature by, String why) {
        end(RecoveryState.WITHDRAWN, by, why, null);
    }

    /**
     * Closes it (结案).
     *
     * @param writeOff the document that writes off what did not come back (核销); null when all came back
     */
    void close(Signature by, String why, @Nullable DocumentNumber writeOff) {
        end(RecoveryState.CLOSED, by, why, writeOff);
    }

    private void end(RecoveryState target, Signature by, String why, @Nullable DocumentNumber document) {
        var ended = state.to(target);
        FourEyes.require(by, maker);
        closer = by;
        closingReason = why;
        closingDocument = document;
        state = ended;
    }

    /** Its identity. */
    public RecoveryId id() {
        return new RecoveryId(id);
    }

    AwardId awardId() {
        return new AwardId(awardId);
    }

    ProjectId projectId() {
        return new ProjectId(projectId);
    }

    String uscc() {
        return uscc;
    }

    Book book() {
        return new Book(fund, year);
    }

    Ground ground() {
        return ground;
    }

    String finding() {
        return finding;
    }

    String clause() {
        return clause;
    }

    DocumentNumber documentNumber() {
        return documentNumber;
    }

    /** What is asked back, yuan. */
    Yuan amount() {
        return amount;
    }

    Fine fine() {
        return fine;
    }

    boolean blacklist() {
        return blacklist;
    }

    /** What came back or was set off, yuan. */
    Yuan recovered() {
        return recovered == null ? Yuan.ZERO : recovered;
    }

    /** What is set off against payments on their way, yuan. */
    Yuan reserved() {
        return reserved == null ? Yuan.ZERO : reserved;
    }

    Yuan fineReceived() {
        return fineReceived == null ? Yuan.ZERO : fineReceived;
    }

    /** What is still to come back, yuan; zero before it is ordered and after it is over. */
    Yuan owed() {
        return state.isOrdered() ? amount.minus(recovered()) : Yuan.ZERO;
    }

    RecoveryState state() {
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
    DocumentNumber orderDocument() {
        return orderDocument;
    }

    @Nullable
    LocalDate orderedOn() {
        return orderedOn;
    }

    @Nullable
    Signature closer() {
        return closer;
    }

    @Nullable
    String closingReason() {
        return closingReason;
    }

    @Nullable
    DocumentNumber closingDocument() {
        return closingDocument;
    }

    long version() {
        return version;
    }
}
