package org.fourthousand.review.job;

import org.fourthousand.kit.problem.Problem;

/** What a job writes at its end, once. */
@FunctionalInterface
public interface JobEffect {

    /**
     * Writes. What was read in the first part may have changed meanwhile: take the turn, look again, then write.
     *
     * @return where the result is read, relative to the API's base, for example {@code rounds/…/draw}
     * @throws Problem when it cannot be done any more; nothing is written then, and the job fails
     */
    String write();
}
