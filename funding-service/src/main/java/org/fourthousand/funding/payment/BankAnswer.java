package org.fourthousand.funding.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the bank answers to one order.
 *
 * @param outcome paid or returned
 * @param bankReference the bank's own reference of this answer; the same answer again changes nothing
 * @param valueDate when PAID: value date, needed; when RETURNED: the day it came back, today when absent
 * @param reason when RETURNED: the bank's reason, needed
 */
@Schema(name = "BankAnswer")
public record BankAnswer(
        @NotNull Outcome outcome,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9/_.-]{0,63}")
        String bankReference,

        @Nullable LocalDate valueDate,
        @Nullable @Size(min = 1, max = 500) String reason) {

    /** The two ways an order ends. */
    @Schema(name = "BankOutcome")
    public enum Outcome {
        PAID,
        RETURNED
    }
}
