package org.fourthousand.review.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision of the leading group (领导小组) about a computed list; the one with the highest number stands. */
@Entity
@Immutable
public class LeadingDecision {

    /** The limits that the decided list does not keep, in words. */
    @Immutable
    record Breaches(List<Text> texts) {}

    @Id
    private UUID id;

    private UUID roundId;
    private int number;
    private String meeting;
    private LocalDate decidedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> signatories;

    @JdbcTypeCode(SqlTypes.JSON)
    private Breaches breaches;

    @SuppressWarnings("UnusedVariable") // for the auditor
    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected LeadingDecision() {}

    LeadingDecision(
            RoundId round, int number, NewLeadingDecision decided, List<Text> breaches, String recordedBy, Instant at) {
        this.id = Ids.next();
        this.roundId = round.value();
        this.number = number;
        this.meeting = decided.meeting();
        this.decidedOn = decided.decidedOn();
        this.signatories = decided.signatories();
        this.breaches = new Breaches(breaches);
        this.recordedBy = recordedBy;
        this.recordedAt = at;
    }

    UUID id() {
        return id;
    }

    RoundId roundId() {
        return new RoundId(roundId);
    }

    int number() {
        return number;
    }

    String meeting() {
        return meeting;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    List<String> signatories() {
        return signatories;
    }

    List<Text> breaches() {
        return breaches.texts();
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
