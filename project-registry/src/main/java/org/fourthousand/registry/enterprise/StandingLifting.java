package org.fourthousand.registry.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.hibernate.annotations.Immutable;

/** The lifting of a record (解除、移出), by another officer than the one who recorded; the record itself stays. */
@Entity
@Immutable
class StandingLifting {

    @Id
    private UUID recordId;

    @SuppressWarnings("UnusedVariable") // read by the constraint that keeps the two officers apart
    private String recordedBy;

    private String reason;
    private String document;

    @SuppressWarnings("UnusedVariable") // kept as a record
    private String liftedBy;

    private String liftedByName;
    private Instant liftedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected StandingLifting() {}

    StandingLifting(StandingRecord lifted, String reason, String document, Caller by, Instant at) {
        this.recordId = lifted.id();
        this.recordedBy = lifted.recordedBy();
        this.reason = reason;
        this.document = document;
        this.liftedBy = by.userId();
        this.liftedByName = by.name();
        this.liftedAt = at;
    }

    UUID recordId() {
        return recordId;
    }

    String reason() {
        return reason;
    }

    String document() {
        return document;
    }

    String liftedByName() {
        return liftedByName;
    }

    Instant liftedAt() {
        return liftedAt;
    }
}
