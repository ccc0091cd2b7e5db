package org.fourthousand.registry.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** An officer's word on two projects (认定); a further one may be given, none is taken back. */
@Entity
@Immutable
class DuplicateDecision {

    @Id
    private UUID id;

    private UUID candidateId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;

    @SuppressWarnings("UnusedVariable") // kept as a record, and checked by row-level security
    private String officerId;

    private String officerName;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected DuplicateDecision() {}

    DuplicateDecision(CandidateId candidate, Outcome outcome, String reason, Caller officer, Instant decidedAt) {
        this.id = Ids.next();
        this.candidateId = candidate.value();
        this.outcome = outcome;
        this.reason = reason;
        this.officerId = officer.userId();
        this.officerName = officer.name();
        this.decidedAt = decidedAt;
    }

    UUID id() {
        return id;
    }

    CandidateId candidate() {
        return new CandidateId(candidateId);
    }

    Outcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    String officerName() {
        return officerName;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
