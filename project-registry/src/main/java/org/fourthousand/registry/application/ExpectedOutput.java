package org.fourthousand.registry.application;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;

/**
 * What the project is to yield a year once it runs at capacity (达产后预期效益).
 *
 * @param annualOutputValue 年产值, yuan
 * @param annualRevenue 年营业收入, yuan
 * @param annualTax 年税收, yuan
 * @param jobs 新增就业, persons
 * @param annualEnergyTce 年综合能耗, tonnes of standard coal (吨标准煤)
 */
@Schema(description = "达产后年度预期效益 | Yearly results expected at full capacity")
public record ExpectedOutput(
        @NotNull Yuan annualOutputValue,
        @NotNull Yuan annualRevenue,
        @NotNull Yuan annualTax,
        @NotNull @Min(0) @Max(1_000_000) Integer jobs,

        @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 2)
        BigDecimal annualEnergyTce) {}
