package org.fourthousand.funding.recovery;

import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What a case is opened with.
 *
 * @param ground why, by kind
 * @param finding what was found, in words; the enterprise reads it
 * @param clause of the rule that was broken
 * @param documentNumber of the finding
 * @param amount asked back, yuan
 * @param finePercent percent of the amount; null for no fine
 * @param blacklist whether the enterprise is to be listed as seriously dishonest when the recovery is ordered
 */
record Accusation(
        Ground ground,
        String finding,
        String clause,
        DocumentNumber documentNumber,
        Yuan amount,
        @Nullable Percent finePercent,
        boolean blacklist) {}
