package org.fourthousand.review.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;

/** A minimum that the leading group gave up, by name and with its reason, because it could not be met. Published. */
@Entity
@Immutable
public class QuotaWaiver {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    @Enumerated(EnumType.STRING)
    private Quota.Dimension dimension;

    private String key;
    private String reason;
    private String signatory;
    private Instant waivedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected QuotaWaiver() {}

    QuotaWaiver(RoundId round, Quota.Target target, String reason, String signatory, Instant at) {
        this.id = Ids.next();
        this.roundId = round.value();
        this.dimension = target.by();
        this.key = target.key();
        this.reason = reason;
        this.signatory = signatory;
        this.waivedAt = at;
    }

    UUID id() {
        return id;
    }

    public Quota.Target target() {
        return new Quota.Target(dimension, key);
    }

    public String reason() {
        return reason;
    }

    public String signatory() {
        return signatory;
    }

    public Instant waivedAt() {
        return waivedAt;
    }
}
