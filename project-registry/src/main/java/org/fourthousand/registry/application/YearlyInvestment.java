package org.fourthousand.registry.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One line of the investment plan (年度投资计划).
 *
 * @param year calendar year, within the time of construction
 * @param amount to be invested in it, yuan
 */
@Schema(description = "年度投资计划的一年 | One year of the investment plan; the years add up to the total investment")
public record YearlyInvestment(
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull Yuan amount) implements FormLine {

    @Override
    public @Nullable Object about() {
        return year;
    }
}
