package org.fourthousand.events.review;

import java.time.Instant;
import java.util.UUID;

/**
 * An expert has withdrawn from one project (回避); a replacement follows by the order of the same seed.
 *
 * @param roundId the round
 * @param expertId who withdrew; scores given are void
 * @param replacementId who takes the place
 * @param replacementEmail where the replacement is written to
 * @param recusedAt when
 */
public record ExpertRecused(UUID roundId, UUID expertId, UUID replacementId, String replacementEmail, Instant recusedAt)
        implements ReviewEvent {}
