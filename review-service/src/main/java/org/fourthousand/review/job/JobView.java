package org.fourthousand.review.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param kind what it does, in kebab case, for example {@code draw}
 * @param subject what it works on, for example a round
 * @param step what is being done, in the language asked for; null before it starts
 * @param done units of the step that are done
 * @param total units of the step; 0 when they cannot be counted
 * @param attempt 1, and one more whenever an instance that ran it has died
 * @param finishedAt null while it is at work
 * @param result where the result is read, relative to the API's base; null unless DONE
 * @param problem what the request would have been refused with; null unless FAILED
 */
@Schema(name = "Job")
public record JobView(
        JobId id,
        String kind,
        UUID subject,
        JobState state,
        @Nullable String step,
        int done,
        int total,
        int attempt,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable String result,
        @Nullable ProblemView problem) {

    /** The view of a job in the first language that fits. */
    public static JobView of(Job job, List<Locale> languages) {
        var step = job.step();
        var failure = job.failure();
        return new JobView(
                job.id(),
                job.kind(),
                job.subject(),
                job.state(),
                step == null ? null : step.in(languages),
                job.done(),
                job.total(),
                job.attempt(),
                job.askedBy().name(),
                job.askedAt(),
                job.finishedAt(),
                job.result(),
                failure == null ? null : failure.view(languages));
    }
}
