package org.fourthousand.review.job;

import org.fourthousand.kit.problem.Problem;

/**
 * Knows how to do one kind of job; a bean. It works in two parts, so that a job that is cancelled, overdue or taken over by
 * another instance leaves nothing behind: {@link #prepare} reads and computes for as long as it takes, outside of any
 * transaction; the {@link JobEffect} it answers is run in the one transaction that also ends the job.
 */
public interface JobWork {

    /** Which jobs it does: a name in kebab case, for example {@code draw}. One job of a kind at a time works on a subject. */
    String kind();

    /**
     * Reads, in transactions of its own, and computes; writes nothing. May run again from the start when the instance dies.
     * Called as the person who asked for the job.
     *
     * @param progress to be told often: it also stops the work that is no longer wanted
     * @throws Problem when it cannot be done; the job then fails with that
     */
    JobEffect prepare(JobOrder order, JobProgress progress);
}
