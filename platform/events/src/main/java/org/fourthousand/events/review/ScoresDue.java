package org.fourthousand.events.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An expert still owes scores shortly before or after the deadline.
 *
 * @param roundId the round
 * @param expertId the expert
 * @param expertEmail where the expert is written to
 * @param missing scoresheets still open
 * @param scoresDueOn last day for the scores
 */
public record ScoresDue(UUID roundId, UUID expertId, String expertEmail, int missing, LocalDate scoresDueOn)
        implements ReviewEvent {}
