package org.fourthousand.events.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An issued award has another amount, or is cancelled (下达调整、撤销).
 *
 * @param projectId the project
 * @param awardId the award
 * @param uscc enterprise
 * @param enterpriseName its registered name
 * @param contactEmail where it is written to
 * @param fund special fund
 * @param year budget year
 * @param amountBefore yuan
 * @param amount yuan from now on; zero when it is cancelled
 * @param documentNumber 公文字号 of the change
 * @param reason in words
 * @param amendedOn day
 */
public record AwardAmended(
        UUID projectId,
        UUID awardId,
        String uscc,
        String enterpriseName,
        String contactEmail,
        String fund,
        int year,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amountBefore,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String documentNumber,
        String reason,
        LocalDate amendedOn)
        implements FundingEvent {

    /** Whether nothing is left of the award. */
    public boolean cancels() {
        return amount.signum() == 0;
    }
}
