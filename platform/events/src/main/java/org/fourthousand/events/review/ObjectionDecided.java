package org.fourthousand.events.review;

import java.time.Instant;
import java.util.UUID;

/**
 * An objection is decided; while one is open no award may follow.
 *
 * @param roundId the round
 * @param objectionId the objection
 * @param projectId the project objected to
 * @param outcome UPHELD, DISMISSED, REJECTED_ANONYMOUS or REJECTED_LATE
 * @param reason why
 * @param decidedAt when
 */
public record ObjectionDecided(
        UUID roundId, UUID objectionId, UUID projectId, String outcome, String reason, Instant decidedAt)
        implements ReviewEvent {}
