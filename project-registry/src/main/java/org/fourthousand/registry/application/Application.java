package org.fourthousand.registry.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
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
 * @param projectCode investment project code (GB/T 40058), when it has one
 * @param division county, or the prefecture when there is no county
 * @param industry GB/T 4754-2017 section and division
 * @param park park by name, when it lies in one
 * @param fund special fund applied for
 * @param totalInvestment yuan
 * @param requestedAmount support applied for, yuan, at most the total investment
 * @param constructionStart first day of construction
 * @param plannedEnd planned last day
 * @param filingNumber number of the approval or filing (核准/备案), once there is one
 * @param catalogueClass class in the catalogue for industrial restructuring
 * @param capacityExpansion whether it adds production capacity (新增产能) rather than upgrading what exists
 * @param overCapacityTrade whether its trade is listed as over-capacity (产能过剩行业)
 * @param secret whether it is marked secret (涉密)
 * @param ownership recorded, never judged
 * @param gates market-access gates
 * @param declarations of the enterprise
 */
@Embeddable
@Schema(name = "Application", description = "申报表 | The form of an application; amounts in yuan")
public record Application(
        @NotBlank @Size(max = 200) String enterpriseName,
        @NotBlank @Email @Size(max = 200) String contactEmail,
        @NotBlank @Size(max = 200) String name,
        @Nullable ProjectCode projectCode,
        @NotNull Division division,
        @NotNull Industry industry,
        @Nullable @Size(max = 100) String park,
        @NotNull @Enumerated(EnumType.STRING) Fund fund,
        @NotNull Yuan totalInvestment,
        @NotNull Yuan requestedAmount,
        @NotNull LocalDate constructionStart,
        @NotNull LocalDate plannedEnd,
        @Nullable @Size(max = 80) String filingNumber,
        @NotNull @Enumerated(EnumType.STRING) CatalogueClass catalogueClass,
        @NotNull boolean capacityExpansion,
        @NotNull boolean overCapacityTrade,
        @NotNull boolean secret,
        @NotNull @Enumerated(EnumType.STRING) Ownership ownership,

        @NotNull @Valid @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Gates gates,

        @NotNull @Valid @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Declarations declarations) {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    /** What the fields say against one another or cannot mean; empty when the form makes sense. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (division.kind() == Division.Kind.PROVINCE) {
            faults.add(Violation.at("/division", Text.of("请填县市区或市州。", "Name the county or the prefecture.")));
        }
        if (!totalInvestment.isPositive()) {
            faults.add(Violation.at("/totalInvestment", Text.of("总投资须大于零。", "It must be more than zero.")));
        }
        if (!requestedAmount.isPositive() || requestedAmount.compareTo(totalInvestment) > 0) {
            faults.add(Violation.at(
                    "/requestedAmount",
                    Text.of("申请金额须大于零且不超过总投资。", "It must be more than zero and at most the total investment.")));
        }
        if (isOutside(constructionStart)) {
            faults.add(Violation.at("/constructionStart", Text.of("日期不合理。", "This date cannot be meant.")));
        }
        if (isOutside(plannedEnd) || plannedEnd.isBefore(constructionStart)) {
            faults.add(Violation.at("/plannedEnd", Text.of("不得早于开工日期。", "It cannot be before construction starts.")));
        }
        return faults;
    }

    private static boolean isOutside(LocalDate day) {
        return day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR;
    }
}
