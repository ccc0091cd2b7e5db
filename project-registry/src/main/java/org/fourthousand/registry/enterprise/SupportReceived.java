package org.fourthousand.registry.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.Immutable;

/** An award the enterprise was given, as the funds told it; counts in later years. */
@Entity
@Immutable
class SupportReceived {

    @Id
    private UUID id;

    private UUID projectId;

    @SuppressWarnings("UnusedVariable") // read by queries and row-level security
    private String uscc;

    private String fund;
    private int year;

    private Yuan amount;
    private String documentNumber;

    @SuppressWarnings("UnusedVariable") // read by queries
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected SupportReceived() {}

    SupportReceived(AwardIssued award, Instant at) {
        this.id = award.awardId();
        this.projectId = award.projectId();
        this.uscc = award.uscc();
        this.fund = award.fund();
        this.year = award.year();
        this.amount = new Yuan(award.amount());
        this.documentNumber = award.documentNumber();
        this.recordedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    String fund() {
        return fund;
    }

    int year() {
        return year;
    }

    Yuan amount() {
        return amount;
    }

    String documentNumber() {
        return documentNumber;
    }
}
