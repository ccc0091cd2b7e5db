package org.fourthousand.review.job;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes longer than a request may. Which instance runs it, and until when it is believed to live, stands in
 * columns that {@link RunningJobs} keeps.
 */
@Entity
@DynamicUpdate
public class Job {

    @Id
    private UUID id;

    private String kind;

    private UUID subject;
    private String input;

    @JdbcTypeCode(SqlTypes.JSON)
    private Caller askedBy;

    private Instant askedAt;

    @SuppressWarnings("UnusedVariable") // read by the statement that starts it
    private int limitSeconds;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.QUEUED;

    private int attempt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Text step;

    private int done;
    private int total;
    private @Nullable Instant finishedAt;
    private @Nullable String result;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JobFailure failure;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Job() {}

    Job(String kind, UUID subject, String input, Caller askedBy, Instant askedAt, Duration limit) {
        this.id = JobId.next().value();
        this.kind = kind;
        this.subject = subject;
        this.input = input;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.limitSeconds = (int) limit.toSeconds();
    }

    /** Ends it well. */
    void finish(String where, Instant at) {
        state = JobState.DONE;
        result = where;
        finishedAt = at;
    }

    /** Ends it badly. */
    void fail(Problem problem, Instant at) {
        state = JobState.FAILED;
        failure = JobFailure.of(problem);
        finishedAt = at;
    }

    /** Ends it because it is no longer wanted. @throws Problem 409 when it has ended otherwise */
    void cancel(Instant at) {
        if (state.isEnd()) {
            throw new Problem(
                    JobProblem.JOB_ENDED,
                    Text.of("任务已处于 %s,不能取消。", "The job is %s; it can no longer be cancelled.")
                            .with(state));
        }
        state = JobState.CANCELLED;
        finishedAt = at;
    }

    public JobId id() {
        return new JobId(id);
    }

    String kind() {
        return kind;
    }

    UUID subject() {
        return subject;
    }

    JobOrder order() {
        return new JobOrder(id(), subject, input);
    }

    Caller askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    JobState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    @Nullable
    Text step() {
        return step;
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    @Nullable
    String result() {
        return result;
    }

    @Nullable
    JobFailure failure() {
        return failure;
    }

    /** For ETags. */
    public long version() {
        return version;
    }
}
