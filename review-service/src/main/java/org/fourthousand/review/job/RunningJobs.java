package org.fourthousand.review.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * Which instance runs which job. An instance holds a job by a lease that it renews every second; when it dies the lease
 * ends, and another takes the job from the start, at most three times. Leases and limits are measured by the database's
 * clock, which all instances share and no demonstration moves. A row that is locked is just being ended: leave it.
 */
@ApplicationScoped
class RunningJobs {

    private static final int MOST_ATTEMPTS = 3;

    private static final String TAKE = """
            update job set state = 'RUNNING', owner = :owner, attempt = attempt + 1, version = version + 1,
              lease_until = now() + interval '15 seconds', run_until = now() + limit_seconds * interval '1 second'
            where id = (select id from job
              where state = 'QUEUED' or (state = 'RUNNING' and lease_until < now() and attempt < :attempts)
              order by asked_at limit 1 for update skip locked)
            returning id
            """;

    private static final String BEAT = """
            update job set lease_until = now() + interval '15 seconds', version = version + 1,
              step = cast(:step as jsonb), done = :done, total = :total
            where id = (select id from job where id = :id for update skip locked) and owner = :owner and state = 'RUNNING'
            """;

    private static final String LOST = """
            select count(*) from job where id = :id and (owner is distinct from :owner or state <> 'RUNNING')
            """;

    private static final String RELEASE = """
            update job set lease_until = now() where id in
              (select id from job where owner = :owner and state = 'RUNNING' for update skip locked)
            """;

    private static final String OVERDUE = """
            select id from job where state = 'RUNNING'
              and (run_until < now() or (lease_until < now() and attempt >= :attempts)) for update skip locked
            """;

    private final EntityManager entities;
    private final History history;
    private final Clock clock;

    RunningJobs(EntityManager entities, History history, Clock clock) {
        this.entities = entities;
        this.history = history;
        this.clock = clock;
    }

    /** Takes the oldest job that nobody runs; empty when there is none. */
    @Transactional
    @SuppressWarnings("unchecked")
    Optional<Job> take(UUID owner) {
        return entities.createNativeQuery(TAKE, UUID.class)
                .setParameter("owner", owner)
                .setParameter("attempts", MOST_ATTEMPTS)
                .getResultStream()
                .findFirst()
                .map(id -> {
                    var job = entities.find(Job.class, id);
                    var from = job.attempt() == 1 ? JobState.QUEUED : JobState.RUNNING;
                    history.append("job", (UUID) id, from.name(), job.state().name(), "attempt " + job.attempt());
                    return job;
                });
    }

    /** Renews the lease and tells the progress. @return false when the job is no longer the owner's to run */
    @Transactional
    boolean beat(JobId id, UUID owner, JobProgress.Mark mark) {
        var renewed = entities.createNativeQuery(BEAT)
                .setParameter("step", StepJson.of(mark.step()))
                .setParameter("done", mark.done())
                .setParameter("total", mark.total())
                .setParameter("id", id.value())
                .setParameter("owner", owner)
                .executeUpdate();
        return renewed == 1 || !isLost(id, owner);
    }

    private boolean isLost(JobId id, UUID owner) {
        var lost = (Number) entities.createNativeQuery(LOST)
                .setParameter("id", id.value())
                .setParameter("owner", owner)
                .getSingleResult();
        return lost.longValue() > 0;
    }

    /** Ends all leases of an instance that stops, so that nobody waits for them. */
    @Transactional
    void release(UUID owner) {
        entities.createNativeQuery(RELEASE).setParameter("owner", owner).executeUpdate();
    }

    /** Fails what ran longer than it may, and what no instance survived. */
    @Transactional
    @SuppressWarnings("unchecked")
    void failOverdue() {
        List<UUID> overdue = entities.createNativeQuery(OVERDUE, UUID.class)
                .setParameter("attempts", MOST_ATTEMPTS)
                .getResultList();
        for (var id : overdue) {
            fail(entities.find(Job.class, id), lateness(id));
        }
    }

    private Problem lateness(UUID id) {
        var late =
                (Boolean) entities.createNativeQuery("select run_until < now() from job where id = :id", Boolean.class)
                        .setParameter("id", id)
                        .getSingleResult();
        return late
                ? new Problem(
                        JobProblem.JOB_OVERDUE,
                        Text.of("未写入任何结果;请缩小范围或稍后重试。", "Nothing was written; try a smaller one, or later."))
                : new Problem(
                        JobProblem.JOB_INTERRUPTED,
                        Text.of(
                                        "已中断 %s 次,未写入任何结果;请告知管理员。",
                                        "Interrupted %s times, nothing was written; tell the administrator.")
                                .with(MOST_ATTEMPTS));
    }

    /** The job, locked until the transaction ends, when it still is the owner's to run. */
    Optional<Job> hold(JobId id, UUID owner) {
        var job = entities.find(Job.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        return isLost(id, owner) ? Optional.empty() : Optional.of(job);
    }

    /** Ends it well. */
    void finish(Job job, String result) {
        job.finish(result, clock.instant());
        end(job, "written: " + result);
    }

    /** Ends it badly. */
    void fail(Job job, Problem problem) {
        job.fail(problem, clock.instant());
        end(job, problem.type().name() + ": " + problem.detail().en());
    }

    private void end(Job job, String why) {
        entities.flush();
        history.append(
                "job", job.id().value(), JobState.RUNNING.name(), job.state().name(), why);
    }
}
