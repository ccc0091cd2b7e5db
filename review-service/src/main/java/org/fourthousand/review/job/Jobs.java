package org.fourthousand.review.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/** All jobs: asked for here, cancelled here. */
@ApplicationScoped
public class Jobs implements PanacheRepositoryBase<Job, UUID> {

    private final Callers callers;
    private final Turns turns;
    private final JobBell bell;
    private final History history;
    private final Clock clock;

    Jobs(Callers callers, Turns turns, JobBell bell, History history, Clock clock) {
        this.callers = callers;
        this.turns = turns;
        this.bell = bell;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Asks for a job in the running transaction; it starts when that is committed. It acts as the caller.
     *
     * @param kind as the {@link JobWork} names it
     * @param subject what it is to work on
     * @param input for the work, in the form its kind knows; empty when there is none
     * @param limit how long one run of it may take
     * @throws Problem 409 when the same is at work already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Job ask(String kind, UUID subject, String input, Duration limit) {
        turns.alone(subject);
        find("kind = ?1 and subject = ?2 and state in ?3", kind, subject, List.of(JobState.QUEUED, JobState.RUNNING))
                .firstResultOptional()
                .ifPresent(job -> {
                    throw new Problem(
                            JobProblem.JOB_AT_WORK,
                            Text.of("请等待任务 %s 结束,或先取消。", "Wait for job %s to end, or cancel it first.")
                                    .with(job.id()));
                });
        var job = new Job(kind, subject, input, callers.current(), clock.instant(), limit);
        persistAndFlush(job);
        history.append("job", job.id().value(), "", job.state().name(), kind + " asked for");
        bell.ringOnCommit();
        return job;
    }

    /** One job. @throws Problem 404 when there is none, or it is not the caller's to see */
    public Job get(JobId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("job", id));
    }

    /** Cancels a job; from here on it writes nothing. @throws Problem 409 when it has ended otherwise */
    Job cancel(JobId id) {
        var job = findById(id.value(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            throw Problem.notFound("job", id);
        }
        if (job.state() != JobState.CANCELLED) {
            var before = job.state();
            job.cancel(clock.instant());
            flush();
            history.append("job", id.value(), before.name(), job.state().name(), "cancelled");
            bell.ringOnCommit();
        }
        return job;
    }

    List<Job> page(@Nullable UUID subject, UUID after, int limit) {
        return find("id > ?1 and (cast(?2 as uuid) is null or subject = ?2) order by id", after, subject)
                .page(0, limit + 1)
                .list();
    }
}
