package org.fourthousand.events.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The finance department has issued an award (下达).
 *
 * @param projectId the project
 * @param awardId the award
 * @param uscc enterprise
 * @param enterpriseName its registered name
 * @param contactEmail where it is written to
 * @param fund special fund
 * @param year budget year
 * @param amount yuan
 * @param documentNumber 公文字号 of the award
 * @param issuedOn day of issue
 */
public record AwardIssued(
        UUID projectId,
        UUID awardId,
        String uscc,
        String enterpriseName,
        String contactEmail,
        String fund,
        int year,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String documentNumber,
        LocalDate issuedOn)
        implements FundingEvent {}
