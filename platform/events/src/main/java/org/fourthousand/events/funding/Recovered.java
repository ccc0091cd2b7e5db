package org.fourthousand.events.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money has come back.
 *
 * @param projectId the project
 * @param awardId the award
 * @param recoveryId the case
 * @param amount yuan
 * @param recoveredOn day
 */
public record Recovered(
        UUID projectId,
        UUID awardId,
        UUID recoveryId,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        LocalDate recoveredOn)
        implements FundingEvent {}
