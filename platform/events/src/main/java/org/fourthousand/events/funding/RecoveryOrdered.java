package org.fourthousand.events.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money must be paid back (财政违法行为处罚处分条例 art. 14).
 *
 * @param projectId the project
 * @param awardId the award
 * @param recoveryId the case
 * @param amount yuan
 * @param grounds why
 * @param orderedOn day
 */
public record RecoveryOrdered(
        UUID projectId,
        UUID awardId,
        UUID recoveryId,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String grounds,
        LocalDate orderedOn)
        implements FundingEvent {}
