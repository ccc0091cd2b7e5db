package org.fourthousand.registry.update;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.ProjectId;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change of a project's facts after its entry (更新, clause 五.1): asked for once, decided once. */
@Entity
@DynamicUpdate // the database lets nothing but the decision be written
class LibraryUpdate {

    @Id
    private UUID id;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private UpdateState state = UpdateState.REQUESTED;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormChange> changes;

    private String reason;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private String requestedBy;

    private Instant requestedAt;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private @Nullable String decidedBy;

    private @Nullable String officer;
    private @Nullable String opinion;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected LibraryUpdate() {}

    LibraryUpdate(ProjectId project, List<FormChange> changes, String reason, Caller enterprise, Instant at) {
        this.id = Ids.next();
        this.projectId = project.value();
        this.changes = List.copyOf(changes);
        this.reason = reason;
        this.requestedBy = enterprise.userId();
        this.requestedAt = at;
    }

    /** Agrees to it. */
    void accept(Caller by, String words, Instant at) {
        decide(UpdateState.ACCEPTED, by, words, at);
    }

    /** Does not agree to it. */
    void refuse(Caller by, String words, Instant at) {
        decide(UpdateState.REFUSED, by, words, at);
    }

    private void decide(UpdateState decision, Caller by, String words, Instant at) {
        if (state != UpdateState.REQUESTED) {
            throw new Problem(UpdateProblem.UPDATE_DECIDED, Text.of("如需再改,请企业重新申请。", "The enterprise may ask anew."));
        }
        state = decision;
        decidedBy = by.userId();
        officer = by.name();
        opinion = words;
        decidedAt = at;
    }

    UUID id() {
        return id;
    }

    ProjectId projectId() {
        return new ProjectId(projectId);
    }

    UpdateState state() {
        return state;
    }

    List<FormChange> changes() {
        return changes;
    }

    String reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** Name of the officer who decided. */
    @Nullable
    String officer() {
        return officer;
    }

    @Nullable
    String opinion() {
        return opinion;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
