package org.fourthousand.registry.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fourthousand.registry.application.ProjectId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Two projects that may be one (疑似重复项目), as their forms were when they were compared; never changed. */
@Entity
@Immutable
class DuplicateCandidate {

    @Id
    private UUID id;

    private UUID projectId;
    private UUID otherId;

    private int similarity;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    private Instant foundAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected DuplicateCandidate() {}

    CandidateId id() {
        return new CandidateId(id);
    }

    /** The project that was handed in later. */
    ProjectId project() {
        return new ProjectId(projectId);
    }

    /** The project that was handed in first. */
    ProjectId other() {
        return new ProjectId(otherId);
    }

    int similarity() {
        return similarity;
    }

    List<Reason> reasons() {
        return reasons;
    }

    Instant foundAt() {
        return foundAt;
    }
}
