package org.fourthousand.events.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The bank has sent a payment back; the instalment is open again.
 *
 * @param projectId the project
 * @param awardId the award
 * @param disbursementId the payment
 * @param instalment from 1
 * @param amount yuan
 * @param uscc payee
 * @param contactEmail where the payee is written to
 * @param reason of the bank
 * @param returnedOn day
 */
public record PaymentReturned(
        UUID projectId,
        UUID awardId,
        UUID disbursementId,
        int instalment,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String uscc,
        String contactEmail,
        String reason,
        LocalDate returnedOn)
        implements FundingEvent {}
