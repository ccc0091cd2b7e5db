package org.fourthousand.events.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The evidence for an instalment is there; the finance office can request its payment.
 *
 * @param projectId the project
 * @param awardId the award
 * @param instalment from 1
 * @param amount yuan
 * @param dueOn the day its evidence was complete
 */
public record InstalmentDue(
        UUID projectId,
        UUID awardId,
        int instalment,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        LocalDate dueOn)
        implements FundingEvent {}
