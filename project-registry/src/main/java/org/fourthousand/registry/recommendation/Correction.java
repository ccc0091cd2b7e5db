package org.fourthousand.registry.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.registry.application.Project;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an office asked an enterprise to correct (补正通知), once and completely; never changed. */
@Entity
@Immutable
class Correction {

    @Id
    private UUID id;

    private UUID projectId;
    private int submission;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MissingItem> items;

    @SuppressWarnings("UnusedVariable") // kept as a record, and checked by row-level security
    private String officerId;

    private String officerName;
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Correction() {}

    Correction(Project project, List<MissingItem> items, Caller officer, Instant requestedAt) {
        this.id = Ids.next();
        this.projectId = project.id().value();
        this.submission = project.submissions();
        this.items = List.copyOf(items);
        this.officerId = officer.userId();
        this.officerName = officer.name();
        this.requestedAt = requestedAt;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    CorrectionView view() {
        return new CorrectionView(submission, items, officerName, requestedAt);
    }
}
