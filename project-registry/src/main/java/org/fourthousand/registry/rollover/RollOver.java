package org.fourthousand.registry.rollover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.DocumentNumber;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The act by which the projects that a year did not select stay in the library for the next (滚动实施, clause 五.1). One a year.
 */
@Entity
@DynamicUpdate // the database lets nothing but its completion be written
class RollOver {

    /** How far the act has come. */
    @Schema(name = "RollOverState")
    enum State {
        /** Its list is fixed and is being worked through. */
        RUNNING,
        /** Every line is done. */
        DONE
    }

    @Id
    private UUID id;

    private int year;
    private @Nullable DocumentNumber documentNumber;
    private String reason;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private String decidedBy;

    private String officer;
    private Instant decidedAt;
    private int listed;
    private String listHash;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    private @Nullable Instant completedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected RollOver() {}

    RollOver(
            UUID id,
            int year,
            @Nullable DocumentNumber documentNumber,
            String reason,
            ProjectList list,
            Caller officer,
            Instant decidedAt) {
        this.id = id;
        this.year = year;
        this.documentNumber = documentNumber;
        this.reason = reason;
        this.listed = list.projects().size();
        this.listHash = list.hash();
        this.decidedBy = officer.userId();
        this.officer = officer.name();
        this.decidedAt = decidedAt;
    }

    /** Every line is done. */
    void complete(Instant at) {
        state = State.DONE;
        completedAt = at;
    }

    /** What goes into the history of each project. */
    Text words() {
        var document = documentNumber == null ? "" : documentNumber + ",";
        return Text.of("%s 年度滚动至下一年度(%s%s:%s)", "rolled over from %s to the next year (%s%s: %s)")
                .with(year, document, officer, reason);
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    @Nullable
    DocumentNumber documentNumber() {
        return documentNumber;
    }

    String reason() {
        return reason;
    }

    /** Name of the officer who decided it. */
    String officer() {
        return officer;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** How many projects its list has. */
    int listed() {
        return listed;
    }

    /** {@link ProjectList#hash()} of its list. */
    String listHash() {
        return listHash;
    }

    State state() {
        return state;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    long version() {
        return version;
    }
}
