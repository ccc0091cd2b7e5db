package org.fourthousand.funding.fund;

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
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.DocumentNumber;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A special fund (专项资金, clause 六.3): set up and ended by an administrator's proposal that finance confirms. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class Fund {

    @Id
    private String code;

    @Column(updatable = false)
    private UUID id;

    @Column(updatable = false)
    private String nameZh;

    @Column(updatable = false)
    private String nameEn;

    @Column(updatable = false)
    private String clause;

    @Column(updatable = false)
    private @Nullable DocumentNumber document;

    @Column(updatable = false)
    private LocalDate effectiveFrom;

    private @Nullable LocalDate effectiveTo;

    @Enumerated(EnumType.STRING)
    private FundState state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    private @Nullable String rejectionReason;
    private @Nullable LocalDate endsOn;
    private @Nullable DocumentNumber endDocument;

    @Embedded
    @EmbeddedColumnNaming("end_maker_%s")
    private @Nullable Signature endMaker;

    @Embedded
    @EmbeddedColumnNaming("end_checker_%s")
    private @Nullable Signature endChecker;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Fund() {}

    Fund(
            FundCode code,
            String nameZh,
            String nameEn,
            String clause,
            DocumentNumber document,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Signature maker) {
        this.code = code.code();
        this.id = Ids.next();
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.clause = clause;
        this.document = document;
        this.effectiveFrom = effectiveFrom;
        this.effectiveTo = effectiveTo;
        this.maker = maker;
        this.state = FundState.PROPOSED;
    }

    /** Confirms it, by another person than who proposed it. */
    void confirm(Signature by) {
        decide(FundState.CONFIRMED, by);
    }

    /** Rejects it, by another person than who proposed it. */
    void reject(Signature by, String why) {
        decide(FundState.REJECTED, by);
        rejectionReason = why;
    }

    private void decide(FundState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    /** Proposes that a day is its last. */
    void proposeEnd(LocalDate lastDay, DocumentNumber by, Signature proposer) {
        state = state.to(FundState.ENDING);
        endsOn = lastDay;
        endDocument = by;
        endMaker = proposer;
    }

    /** Confirms its end, by another person than who proposed that. */
    void confirmEnd(Signature by) {
        var ended = state.to(FundState.ENDED);
        FourEyes.require(by, endMaker);
        endChecker = by;
        effectiveTo = endsOn;
        state = ended;
    }

    /** Rejects its end; it goes on. */
    void rejectEnd(Signature by) {
        state.to(FundState.ENDED); // only an end that could be confirmed can be rejected
        FourEyes.require(by, endMaker);
        state = FundState.CONFIRMED;
        endsOn = null;
        endDocument = null;
        endMaker = null;
    }

    /** Whether it gives money on a day. */
    boolean isInForce(LocalDate day) {
        return isConfirmed() && !effectiveFrom.isAfter(day) && !hasEnded(day);
    }

    /** Whether it may be budgeted for a year: confirmed, not over, and in force on some day of that year. */
    boolean takesBudget(int year, LocalDate today) {
        return isConfirmed()
                && !hasEnded(today)
                && effectiveFrom.getYear() <= year
                && (effectiveTo == null || effectiveTo.getYear() >= year);
    }

    private boolean hasEnded(LocalDate day) {
        return effectiveTo != null && day.isAfter(effectiveTo);
    }

    private boolean isConfirmed() {
        return switch (state) {
            case CONFIRMED, ENDING, ENDED -> true;
            case PROPOSED, REJECTED -> false;
        };
    }

    /** Its code. */
    public FundCode code() {
        return new FundCode(code);
    }

    UUID id() {
        return id;
    }

    /** Its official name. */
    public String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }

    String clause() {
        return clause;
    }

    @Nullable
    DocumentNumber document() {
        return document;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    LocalDate effectiveTo() {
        return effectiveTo;
    }

    FundState state() {
        return state;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    DocumentNumber endDocument() {
        return endDocument;
    }

    @Nullable
    String rejectionReason() {
        return rejectionReason;
    }

    long version() {
        return version;
    }
}
