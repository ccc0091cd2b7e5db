package org.fourthousand.funding.recovery;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * The fine of a case (罚款). No money of the fund: it is kept here and never posted to the fund's accounts.
 *
 * @param finePercent percent of the money asked back; null without a fine
 * @param fine yuan, zero without one
 * @param fineParameter version of the range it was held against
 */
@Embeddable
record Fine(
        @Nullable Percent finePercent, Yuan fine, @Nullable UUID fineParameter) {

    static final Fine NONE = new Fine(null, Yuan.ZERO, null);

    static Fine of(Yuan amount, Percent percent, UUID parameter) {
        return new Fine(percent, amount.times(percent), parameter);
    }
}
