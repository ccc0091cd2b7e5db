package org.fourthousand.events.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to the account an enterprise is paid to; it is told of each, so that a change that is not its own is found
 * out before money goes there. No number is told.
 *
 * @param projectId the enterprise's latest project
 * @param accountId the account
 * @param uscc enterprise
 * @param contactEmail where it is written to
 * @param change REGISTERED, CONFIRMED, REJECTED or REPLACED
 * @param usableFrom the first day on which something can be paid to it; null when nothing can
 * @param changedOn day
 */
public record PayeeAccountChanged(
        UUID projectId,
        UUID accountId,
        String uscc,
        String contactEmail,
        String change,
        @Nullable LocalDate usableFrom,
        LocalDate changedOn)
        implements FundingEvent {}
