package org.fourthousand.review.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.library.ProjectId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an expert gives a project. It exists, empty, from the draw on, so that its first save needs {@code If-Match: "0"}
 * like any other. Row-level security shows it to its expert only until the round is ranked.
 */
@Entity
public class Scoresheet {

    @Id
    private UUID assignmentId;

    private UUID roundId;
    private UUID projectId;

    private UUID expertId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Marks marks = Marks.NONE;

    private @Nullable Instant lockedAt;
    private @Nullable Instant voidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Scoresheet() {}

    /** The empty sheet of a seat. */
    public Scoresheet(Assignment seat) {
        this.assignmentId = seat.id().value();
        this.roundId = seat.roundId().value();
        this.projectId = seat.projectId().value();
        this.expertId = seat.expertId().value();
    }

    void write(Marks newMarks) {
        requireOpen();
        marks = newMarks;
    }

    void lock(Instant at) {
        requireOpen();
        lockedAt = at;
    }

    /** Makes it void: a withdrawn expert's scores do not count. */
    public void voidAt(Instant at) {
        voidedAt = at;
    }

    private void requireOpen() {
        if (voidedAt != null) {
            throw AssignmentState.RECUSED.refusal();
        }
        if (lockedAt != null) {
            throw AssignmentState.SUBMITTED.refusal();
        }
    }

    public AssignmentId assignmentId() {
        return new AssignmentId(assignmentId);
    }

    UUID roundId() {
        return roundId;
    }

    public ProjectId projectId() {
        return new ProjectId(projectId);
    }

    /** Whose sheet it is. */
    public ExpertId expertId() {
        return new ExpertId(expertId);
    }

    public Marks marks() {
        return marks;
    }

    @Nullable
    Instant lockedAt() {
        return lockedAt;
    }

    /** For ETags. */
    public long version() {
        return version;
    }
}
