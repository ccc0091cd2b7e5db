package org.fourthousand.registry.enterprise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.Immutable;

/** Another amount for support that was received, as the funds told it; zero where it was taken back whole. */
@Entity
@Immutable
class SupportAmended {

    /** An award is changed once by a document. */
    @Embeddable
    record Key(UUID awardId, String documentNumber) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Yuan amount;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected SupportAmended() {}

    SupportAmended(AwardAmended award, Instant at) {
        this.key = keyOf(award);
        this.amount = new Yuan(award.amount());
        this.recordedAt = at;
    }

    static Key keyOf(AwardAmended award) {
        return new Key(award.awardId(), award.documentNumber());
    }

    UUID awardId() {
        return key.awardId();
    }

    Yuan amount() {
        return amount;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
