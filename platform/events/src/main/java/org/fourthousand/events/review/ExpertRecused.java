package org.fourthousand.events.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert has withdrawn from one project (回避); a replacement follows by the order of the same seed, as long as the pool has one.
 *
 * @param roundId the round
 * @param expertId who withdrew; scores given are void
 * @param replacementId who takes the place; absent when nobody of the pool can
 * @param replacementEmail where the replacement is written to; absent when there is none
 * @param recusedAt when
 */
public record ExpertRecused(
        UUID roundId,
        UUID expertId,
        @Nullable UUID replacementId,
        @Nullable String replacementEmail,
        Instant recusedAt) implements ReviewEvent {}
