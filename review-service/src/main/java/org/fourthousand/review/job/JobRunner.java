package org.fourthousand.review.job;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs jobs on this instance, a few at a time; one thread takes them, renews their leases and passes on their progress. */
@Singleton
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(1);
    private static final Caller SYSTEM = Caller.system("jobs");

    /** Long enough to write the largest result; the lock on the job's row keeps others away meanwhile. */
    private static final int WRITING_SECONDS = 300;

    private final UUID owner = Ids.next();
    private final Map<JobId, JobProgress> running = new ConcurrentHashMap<>();
    private final Map<String, JobWork> works;
    private final RunningJobs jobs;
    private final JobBell bell;
    private final Callers callers;
    private final int atOnce;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    JobRunner(
            @All List<JobWork> works,
            RunningJobs jobs,
            JobBell bell,
            Callers callers,
            @ConfigProperty(name = "fourthousand.jobs.at-once") int atOnce) {
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(JobWork::kind, Function.identity()));
        this.jobs = jobs;
        this.bell = bell;
        this.callers = callers;
        this.atOnce = atOnce;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("jobs").daemon().start(() -> callers.runAs(SYSTEM, this::watch));
    }

    /** What runs here is left to another instance, or to this one when it starts again. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        running.values().forEach(JobProgress::stop);
        bell.ring();
        var watching = thread;
        if (watching != null) {
            watching.join(Duration.ofSeconds(5));
        }
    }

    private void watch() {
        while (!stopping) {
            try {
                jobs.failOverdue();
                running.forEach((id, progress) -> {
                    if (!jobs.beat(id, owner, progress.mark())) {
                        progress.stop();
                    }
                });
                while (!stopping && running.size() < atOnce && takeOne()) {
                    // one more
                }
                bell.await(BETWEEN_BEATS);
            } catch (InterruptedException asked) {
                stopping = true;
            } catch (RuntimeException trouble) {
                LOG.warnf("jobs are looked at again in a moment: %s", trouble.getMessage());
                pause();
            }
        }
        jobs.release(owner);
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_BEATS);
        } catch (InterruptedException asked) {
            stopping = true;
        }
    }

    private boolean takeOne() {
        var taken = jobs.take(owner);
        taken.ifPresent(job -> {
            var progress = new JobProgress();
            running.put(job.id(), progress);
            // A thread of its own: a solver computes in native code, which would hold a virtual thread's carrier
            Thread.ofPlatform().name("job-" + job.id()).daemon().start(() -> {
                try {
                    callers.runAs(job.askedBy(), () -> run(job, progress));
                } finally {
                    running.remove(job.id());
                    bell.ring();
                }
            });
        });
        return taken.isPresent();
    }

    private void run(Job job, JobProgress progress) {
        try {
            var effect = Objects.requireNonNull(works.get(job.kind())).prepare(job.order(), progress);
            progress.at(Text.of("写入结果", "writing the result"), 0, 0);
            QuarkusTransaction.requiringNew().timeout(WRITING_SECONDS).run(() -> {
                var held = jobs.hold(job.id(), owner).orElseThrow(JobProgress.Stopped::new);
                jobs.finish(held, effect.write());
            });
        } catch (JobProgress.Stopped stopped) {
            LOG.infof("job %s stopped: no longer wanted here", job.id());
        } catch (RuntimeException failed) {
            fail(job, problem(job, failed));
        }
    }

    private void fail(Job job, Problem problem) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.hold(job.id(), owner).ifPresent(held -> jobs.fail(held, problem)));
        } catch (RuntimeException unwritten) {
            LOG.warnf("job %s could not be marked as failed; its lease will end: %s", job.id(), unwritten.getMessage());
        }
    }

    private static Problem problem(Job job, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        LOG.errorf(failed, "job %s", job.id());
        return new Problem(
                CommonProblem.INTERNAL,
                Text.of("未写入任何结果;请稍后重试,若仍出错,请告知任务编号 %s。", "Nothing was written; try again later, or report job %s.")
                        .with(job.id()));
    }
}
