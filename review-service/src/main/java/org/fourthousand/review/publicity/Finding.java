package org.fourthousand.review.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** Something the handling officer found out about an objection (核查). */
@Entity
@Table(name = "objection_finding")
@Immutable
class Finding {

    @Id
    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID id;

    private UUID objectionId;
    private String finding;
    private String foundBy;
    private Instant foundAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Finding() {}

    Finding(ObjectionId objection, String finding, String foundBy, Instant foundAt) {
        this.id = Ids.next();
        this.objectionId = objection.value();
        this.finding = finding;
        this.foundBy = foundBy;
        this.foundAt = foundAt;
    }

    ObjectionId objection() {
        return new ObjectionId(objectionId);
    }

    String text() {
        return finding;
    }

    String foundBy() {
        return foundBy;
    }

    Instant foundAt() {
        return foundAt;
    }
}
