package org.fourthousand.kit.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A number the policy fixes, as it stood on some day. Decisions record {@link #id()}, so that it stays known which version
 * they used.
 *
 * @param id this version
 * @param name in kebab case, for example {@code publicity-working-days}
 * @param value as text; unit by the name (working days, percent, yuan)
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, null while open
 * @param source document and clause
 */
public record PolicyValue(
        UUID id,
        String name,
        String value,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source) {

    /** The value as a whole number. */
    public int integer() {
        return Integer.parseInt(value);
    }

    /** The value as a decimal, for percentages and scores. */
    public BigDecimal decimal() {
        return new BigDecimal(value);
    }

    /** The value as an amount. */
    public Yuan yuan() {
        return Yuan.of(value);
    }
}
