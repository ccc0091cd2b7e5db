package org.fourthousand.notification.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What a department asks for about its notice: a later last day (延期), or another conclusion (异议). Decided once. */
@Entity
@DynamicUpdate // only its decision may be changed: the database grants no more
@SuppressWarnings("UnusedVariable") // read by auditors, guarded by constraints of the database
class Plea {

    /** What is asked for. */
    enum Kind {
        EXTENSION,
        OBJECTION
    }

    /** Where it stands. */
    enum State {
        ASKED,
        GRANTED,
        REFUSED
    }

    @Id
    private UUID id;

    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String words;
    private @Nullable Integer workingDays;
    private String askedBy;
    private LocalDate askedOn;
    private @Nullable LocalDate decideBy;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decision;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Plea() {}

    private Plea(Notice notice, Kind kind, String words, String askedBy, LocalDate askedOn) {
        this.id = Ids.next();
        this.noticeId = notice.id().value();
        this.kind = kind;
        this.words = words;
        this.askedBy = askedBy;
        this.askedOn = askedOn;
    }

    /** Asks for so many working days more. */
    static Plea forExtension(Notice notice, int workingDays, String words, String by, LocalDate on) {
        var plea = new Plea(notice, Kind.EXTENSION, words, by, on);
        plea.workingDays = workingDays;
        return plea;
    }

    /**
     * Objects to the conclusion.
     *
     * @param decideBy last day for the decision
     */
    static Plea objection(Notice notice, String words, String by, LocalDate on, LocalDate decideBy) {
        var plea = new Plea(notice, Kind.OBJECTION, words, by, on);
        plea.decideBy = decideBy;
        return plea;
    }

    /** Decides it. */
    void decide(boolean granted, String newDecision, String by, LocalDate on) {
        SomebodyElse.require(by, askedBy);
        state = granted ? State.GRANTED : State.REFUSED;
        decision = newDecision;
        decidedBy = by;
        decidedOn = on;
    }

    /** Working days asked for; 0 for an objection. */
    int workingDays() {
        return workingDays == null ? 0 : workingDays;
    }
}
