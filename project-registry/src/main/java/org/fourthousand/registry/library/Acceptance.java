package org.fourthousand.registry.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.registry.application.ProjectId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who recorded that a project has passed its acceptance (验收), and the files it rests on. Written once. */
@Entity
@Immutable
class Acceptance {

    @Id
    private UUID projectId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> evidenceFiles;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private String recordedBy;

    private String recordedByName;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Acceptance() {}

    Acceptance(ProjectId project, List<UUID> evidenceFiles, Caller by, Instant at) {
        this.projectId = project.value();
        this.evidenceFiles = List.copyOf(evidenceFiles);
        this.recordedBy = by.userId();
        this.recordedByName = by.name();
        this.recordedAt = at;
    }

    /** Attachments of the project. */
    List<UUID> evidenceFiles() {
        return evidenceFiles;
    }

    String recordedByName() {
        return recordedByName;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
