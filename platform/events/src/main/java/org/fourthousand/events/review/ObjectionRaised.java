package org.fourthousand.events.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has objected to a project on the list. The objector is confidential and not in the event.
 *
 * @param roundId the round
 * @param objectionId the objection
 * @param projectId the project objected to
 * @param raisedAt when
 */
public record ObjectionRaised(UUID roundId, UUID objectionId, UUID projectId, Instant raisedAt)
        implements ReviewEvent {}
