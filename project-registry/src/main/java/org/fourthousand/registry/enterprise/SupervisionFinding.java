package org.fourthousand.registry.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.value.SocialCreditCode;
import org.hibernate.annotations.Immutable;

/** A serious finding of a supervision about a project of the enterprise (督查, clause 六.1). */
@Entity
@Immutable
class SupervisionFinding {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // kept as a record
    private UUID projectId;

    @SuppressWarnings("UnusedVariable") // read by queries and row-level security
    private SocialCreditCode uscc;

    private String number;
    private String matter;

    @SuppressWarnings("UnusedVariable") // read by queries
    private LocalDate issuedOn;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected SupervisionFinding() {}

    SupervisionFinding(
            UUID noticeId, UUID projectId, SocialCreditCode uscc, String number, String matter, LocalDate issuedOn) {
        this.id = noticeId;
        this.projectId = projectId;
        this.uscc = uscc;
        this.number = number;
        this.matter = matter;
        this.issuedOn = issuedOn;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String matter() {
        return matter;
    }
}
