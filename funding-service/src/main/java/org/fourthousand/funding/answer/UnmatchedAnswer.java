package org.fourthousand.funding.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.funding.bankfile.Answer;
import org.fourthousand.funding.bankfile.AnswerOutcome;
import org.fourthousand.funding.disbursement.Disbursement;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** An answer people must look into: noted by one person, or made to settle a payment by two. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class UnmatchedAnswer {

    private static final String NO_REASON = "银行未说明原因 | the bank gave no reason";

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID bankFileId;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private @Nullable String endToEndId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private AnswerOutcome outcome;

    @Column(updatable = false)
    private @Nullable BigDecimal amount;

    @Column(updatable = false)
    private @Nullable String currency;

    @Column(updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private String bankReference;

    @Column(updatable = false)
    private String bankReason;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(updatable = false)
    private @Nullable UUID disbursementId;

    @Enumerated(EnumType.STRING)
    private UnmatchedState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    private @Nullable UUID settlesId;
    private @Nullable LocalDate settlesOn;
    private @Nullable String reason;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private @Nullable Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected UnmatchedAnswer() {}

    UnmatchedAnswer(BankFileId file, Answer answer, Cause cause, @Nullable Disbursement named) {
        this.id = UnmatchedAnswerId.next().value();
        this.bankFileId = file.value();
        this.position = answer.position();
        this.endToEndId = answer.endToEndId();
        this.outcome = answer.outcome();
        this.amount = answer.amount();
        this.currency = answer.currency();
        this.day = answer.day();
        this.bankReference = answer.bankReference();
        this.bankReason = answer.reason();
        this.cause = cause;
        this.disbursementId = named == null ? null : named.id().value();
        this.state = UnmatchedState.OPEN;
    }

    /** The bank's reason, or that there is none. */
    static String reason(String told) {
        return told.isEmpty() ? NO_REASON : told;
    }

    /** Explains it; no payment is touched. */
    void note(String why, Signature by) {
        state = state.to(UnmatchedState.NOTED);
        reason = why;
        maker = by;
    }

    /** Says which payment it settles, and how; another person must agree. */
    void propose(Resolution meaning, DisbursementId settles, LocalDate on, String why, Signature by) {
        state = state.to(UnmatchedState.PROPOSED);
        resolution = meaning;
        settlesId = settles.value();
        settlesOn = on;
        reason = why;
        maker = by;
    }

    /** Agrees, as another person than whoever proposed it. */
    void approve(Signature by) {
        var settled = state.to(UnmatchedState.SETTLED);
        FourEyes.require(by, maker);
        state = settled;
        checker = by;
    }

    /** Does not agree: it is open again. */
    void reopen(Signature by) {
        var open = state.to(UnmatchedState.OPEN);
        FourEyes.require(by, maker);
        state = open;
        resolution = null;
        settlesId = null;
        settlesOn = null;
        reason = null;
        maker = null;
    }

    UnmatchedAnswerId id() {
        return new UnmatchedAnswerId(id);
    }

    BankFileId bankFile() {
        return new BankFileId(bankFileId);
    }

    int position() {
        return position;
    }

    @Nullable
    String endToEndId() {
        return endToEndId;
    }

    AnswerOutcome outcome() {
        return outcome;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    @Nullable
    String currency() {
        return currency;
    }

    LocalDate day() {
        return day;
    }

    String bankReference() {
        return bankReference;
    }

    String bankReason() {
        return bankReason;
    }

    Cause cause() {
        return cause;
    }

    @Nullable
    DisbursementId disbursement() {
        return disbursementId == null ? null : new DisbursementId(disbursementId);
    }

    UnmatchedState state() {
        return state;
    }

    @Nullable
    Resolution resolution() {
        return resolution;
    }

    @Nullable
    DisbursementId settles() {
        return settlesId == null ? null : new DisbursementId(settlesId);
    }

    @Nullable
    LocalDate settlesOn() {
        return settlesOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Signature maker() {
        return maker;
    }

    @Nullable
    Signature checker() {
        return checker;
    }

    long version() {
        return version;
    }
}
