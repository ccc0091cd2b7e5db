package org.fourthousand.registry.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.ProjectCode;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The form of an application (申报表): what the enterprise applies for, one value from first draft to library entry. Who
 * applies is not in it: that is the token's enterprise.
 *
 * @param enterpriseName registered name; a payee's name must equal it
 * @param contactEmail where the enterprise is written to
 * @param name project name
 * @param contentAndScale what is built and how much of it (建设内容及规模)
 * @param projectCode investment project code (GB/T 40058), when it has one
 * @param division county, or the prefecture when there is no county
 * @param industry GB/T 4754-2017 section and division
 * @param strategicIndustry strategic emerging industry or producer service (clause 二.2), when it belongs to one
 * @param park park by name, when it lies in one
 * @param fund special fund applied for
 * @param totalInvestment yuan
 * @param requestedAmount support applied for, yuan, at most the total investment
 * @param constructionStart first day of construction
 * @param plannedEnd planned last day
 * @param investmentPlan by year, each year once, within the time of construction; together the total investment
 * @param fundingSources by kind, each kind once; together the total investment
 * @param expectedOutput what it yields a year at capacity
 * @param filingKind whether it was approved or put on file, once it was
 * @param filingNumber number of the approval or filing (核准/备案), once there is one
 * @param catalogueClass class in the catalogue for industrial restructuring
 * @param capacityExpansion whether it adds production capacity (新增产能) rather than upgrading what exists
 * @param overCapacityTrade whether its trade is listed as over-capacity (产能过剩行业)
 * @param secret whether it is marked secret (涉密)
 * @param civilMilitary whether it integrates civil and military industry (军民融合, clause 三.4); nothing said is no
 * @param ownership recorded, never judged
 * @param gates market-access gates
 * @param needs what it needs help with
 * @param equipment to be bought or bought, at most 500 lines and at most the total investment
 * @param declarations of the enterprise
 */
@Embeddable
@Schema(name = "Application", description = "申报表 | The form of an application; amounts in yuan")
public record Application(
        @NotBlank @Size(max = 200) String enterpriseName,
        @NotBlank @Email @Size(max = 200) String contactEmail,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 2000) String contentAndScale,
        @Nullable ProjectCode projectCode,
        @NotNull Division division,
        @NotNull Industry industry,
        @Nullable @Enumerated(EnumType.STRING) StrategicIndustry strategicIndustry,
        @Nullable @Size(max = 100) String park,
        @NotNull @Enumerated(EnumType.STRING) Fund fund,
        @NotNull Yuan totalInvestment,
        @NotNull Yuan requestedAmount,
        @NotNull LocalDate constructionStart,
        @NotNull LocalDate plannedEnd,

        @NotEmpty @Size(max = 101) @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<@NotNull @Valid YearlyInvestment> investmentPlan,

        @NotEmpty @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<@NotNull @Valid FundingSource> fundingSources,

        @NotNull @Valid @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        ExpectedOutput expectedOutput,

        @Nullable @Enumerated(EnumType.STRING) FilingKind filingKind,
        @Nullable @Size(max = 80) String filingNumber,
        @NotNull @Enumerated(EnumType.STRING) CatalogueClass catalogueClass,
        @NotNull Boolean capacityExpansion,
        @NotNull Boolean overCapacityTrade,
        @NotNull Boolean secret,
        @Nullable Boolean civilMilitary,
        @NotNull @Enumerated(EnumType.STRING) Ownership ownership,

        @NotNull @Valid @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Gates gates,

        @NotNull @Valid @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Needs needs,

        @NotNull @Size(max = 500) @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<@NotNull @Valid Equipment> equipment,

        @NotNull @Valid @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Declarations declarations) {

    /** What the fields say against one another or cannot mean; empty when the form makes sense. */
    public List<Violation> faults() {
        return FormRule.ALL.stream().flatMap(rule -> rule.faults(this)).toList();
    }
}
