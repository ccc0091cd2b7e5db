package org.fourthousand.review.job;

import java.util.UUID;

/**
 * What a job is to do.
 *
 * @param id of the job
 * @param subject what it works on, for example a round
 * @param input more, in the form the kind knows; empty when there is no more
 */
public record JobOrder(JobId id, UUID subject, String input) {}
