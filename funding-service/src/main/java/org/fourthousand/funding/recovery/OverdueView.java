package org.fourthousand.funding.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A part of a repayment plan whose day has passed.
 *
 * @param number its place in the plan, from 1
 * @param owed what of it has not come back, yuan; no interest is added
 * @param remindedOn the last day the enterprise was reminded
 */
@Schema(name = "OverdueRepayment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverdueView(
        RecoveryId recoveryId,
        UUID awardId,
        UUID projectId,
        String uscc,
        UUID planId,
        int number,
        Yuan owed,
        LocalDate dueOn,
        @Nullable LocalDate remindedOn) {}
