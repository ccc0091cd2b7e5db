package org.fourthousand.events.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A part of a repayment plan is overdue; a reminder, without interest.
 *
 * @param projectId the project
 * @param awardId the award
 * @param recoveryId the case
 * @param part its place in the plan, from 1
 * @param amount what of it has not come back, yuan
 * @param uscc enterprise
 * @param contactEmail where it is written to
 * @param dueOn the day that has passed
 */
public record RepaymentOverdue(
        UUID projectId,
        UUID awardId,
        UUID recoveryId,
        int part,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String uscc,
        String contactEmail,
        LocalDate dueOn)
        implements FundingEvent {}
