package org.fourthousand.funding.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What the amount of an award rests on.
 *
 * @param roundId the round that selected the project
 * @param selectedAmount amount of the final list, yuan
 * @param amount what is awarded: the same, or less under the caps, yuan
 * @param capPercentParameter version of {@code award-cap-percent} used
 * @param capAmountParameter version of {@code award-cap-amount} used
 * @param exclusionParameter version of {@code excluded-industries} used; null for awards from before there was one
 */
@Embeddable
record Grounds(
        @Column(updatable = false) UUID roundId,
        @Column(updatable = false) Yuan selectedAmount,
        Yuan amount,
        @Column(updatable = false) UUID capPercentParameter,
        @Column(updatable = false) UUID capAmountParameter,
        @Column(updatable = false) @Nullable UUID exclusionParameter) {

    /** The same for another amount. */
    Grounds of(Yuan other) {
        return new Grounds(roundId, selectedAmount, other, capPercentParameter, capAmountParameter, exclusionParameter);
    }
}
