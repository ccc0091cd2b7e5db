package org.fourthousand.events.funding;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An enterprise is listed as seriously dishonest (严重失信主体名单) with the recovery of money it was paid.
 *
 * @param projectId the project
 * @param awardId the award
 * @param recoveryId the case
 * @param uscc enterprise
 * @param enterpriseName its registered name
 * @param grounds FRAUD, MISUSE, FALSE_FILING and others
 * @param finding what was found, in words
 * @param documentNumber 公文字号 of the order
 * @param listedOn day
 */
public record EnterpriseBlacklisted(
        UUID projectId,
        UUID awardId,
        UUID recoveryId,
        String uscc,
        String enterpriseName,
        String grounds,
        String finding,
        String documentNumber,
        LocalDate listedOn)
        implements FundingEvent {}
