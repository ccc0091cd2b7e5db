package org.fourthousand.registry.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What the project needs help with (重点支持、重点服务, clause 五.1); what it does not need is absent.
 *
 * @param financing 融资需求
 * @param land 用地需求
 * @param talent 人才需求
 * @param energy 能源需求
 */
@Schema(description = "需协调支持的事项 | What the project needs help with; absent: no need")
public record Needs(
        @Nullable @Valid Financing financing,
        @Nullable @Valid Land land,
        @Nullable @Valid Talent talent,
        @Nullable @Valid Energy energy) {

    /** Nothing is needed. */
    public static final Needs NONE = new Needs(null, null, null, null);

    /**
     * A loan.
     *
     * @param loan yuan
     * @param words which, until when
     */
    @Schema(name = "FinancingNeed", description = "融资需求 | Need of a loan")
    public record Financing(
            @NotNull Yuan loan, @Nullable @Size(max = 500) String words) {}

    /**
     * Land to build on.
     *
     * @param mu 亩
     * @param words where, of what kind
     */
    @Schema(name = "LandNeed", description = "用地需求 | Need of land")
    public record Land(
            @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 2)
            BigDecimal mu,

            @Nullable @Size(max = 500) String words) {}

    /**
     * People.
     *
     * @param persons how many
     * @param words of what trade
     */
    @Schema(name = "TalentNeed", description = "人才需求 | Need of talent")
    public record Talent(
            @NotNull @Min(0) @Max(1_000_000) Integer persons,
            @Nullable @Size(max = 500) String words) {}

    /**
     * Energy to run on.
     *
     * @param tcePerYear tonnes of standard coal a year (吨标准煤/年)
     * @param words which, for example gas or a power line
     */
    @Schema(name = "EnergyNeed", description = "能源需求 | Need of energy")
    public record Energy(
            @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 2)
            BigDecimal tcePerYear,

            @Nullable @Size(max = 500) String words) {}
}
