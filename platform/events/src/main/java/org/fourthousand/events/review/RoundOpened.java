package org.fourthousand.events.review;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A round is open; its rubric, budget and calendar are frozen.
 *
 * @param roundId the round
 * @param year its year
 * @param fund special fund it selects for
 * @param budget envelope, yuan
 * @param openedAt when
 */
public record RoundOpened(
        UUID roundId,
        int year,
        String fund,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal budget,
        Instant openedAt)
        implements ReviewEvent {}
