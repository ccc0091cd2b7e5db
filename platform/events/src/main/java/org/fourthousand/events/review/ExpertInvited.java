package org.fourthousand.events.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The draw has given an expert projects to score. Carries no project: who scores what is confidential.
 *
 * @param roundId the round
 * @param expertId the expert
 * @param expertEmail where the expert is written to
 * @param projects how many projects the expert scores
 * @param scoresDueOn last day for the scores
 */
public record ExpertInvited(UUID roundId, UUID expertId, String expertEmail, int projects, LocalDate scoresDueOn)
        implements ReviewEvent {}
