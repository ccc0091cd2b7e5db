package org.fourthousand.review.job;

import org.fourthousand.kit.problem.Text;

/** How far one run of a job is; written by the work, read by whoever watches, about once a second. */
public final class JobProgress {

    /** Thrown out of work that is no longer wanted: cancelled, overdue, or another instance's by now. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the job is no longer this run's", null, false, false);
        }
    }

    /** A moment of it. */
    record Mark(Text step, int done, int total) {}

    private volatile Mark mark = new Mark(Text.of("已开始", "started"), 0, 0);
    private volatile boolean unwanted;

    JobProgress() {}

    /** A progress that nobody watches, for work without a job. */
    public static JobProgress unwatched() {
        return new JobProgress();
    }

    /**
     * Tells how far the work is. Ends it, by an exception that is not to be caught, when it is no longer wanted.
     *
     * @param step what is being done
     * @param done of {@code total}, in units of the step
     */
    public void at(Text step, int done, int total) {
        if (unwanted) {
            throw new Stopped();
        }
        mark = new Mark(step, done, total);
    }

    Mark mark() {
        return mark;
    }

    void stop() {
        unwanted = true;
    }
}
