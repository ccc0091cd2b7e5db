package org.fourthousand.funding.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What was kept back from a payment (抵扣).
 *
 * @param disbursementId the payment
 * @param amount yuan
 * @param settledOn the day the bank paid the rest, or sent it back
 */
@Schema(name = "RecoveryOffset")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OffsetView(
        UUID id,
        RecoveryId recoveryId,
        UUID disbursementId,
        Yuan amount,
        State state,
        @Nullable LocalDate settledOn) {

    /** How far it is. */
    @Schema(name = "RecoveryOffsetState")
    public enum State {
        /** The bank has not answered. */
        RESERVED,
        /** The rest was paid: it has come back. */
        POSTED,
        /** The rest was returned: it was let go. */
        VOIDED
    }
}
