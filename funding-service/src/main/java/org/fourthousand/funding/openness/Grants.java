package org.fourthousand.funding.openness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says an allocation in the words of 360Giving 1.4. What each choice rests on stands in docs/open-data.md. */
final class Grants {

    static final String VERSION = "1.4";
    private static final String CREDIT_CODE = "CN-USCC-";

    private Grants() {}

    static Grant of(OpenAllocation allocation, String prefix, FunderSettings funder) {
        return new Grant(
                prefix + "-award-" + allocation.id(),
                allocation.projectName(),
                "%s,%d年度,%s".formatted(allocation.fundName(), allocation.year(), allocation.documentNumber()),
                "CNY",
                allocation.amount(),
                allocation.paid(),
                allocation.issuedOn(),
                List.of(new Organization(CREDIT_CODE + allocation.uscc(), allocation.enterpriseName())),
                List.of(new Organization(funder.id(), funder.name())),
                List.of(new Programme(allocation.fund(), allocation.fundName())),
                allocation.division() == null
                        ? List.of()
                        : List.of(new Location("CN", allocation.division(), "GB/T 2260")),
                allocation.industry() == null
                        ? List.of()
                        : List.of(new Classification("GB/T 4754-2017", allocation.industry())),
                allocation.projectId() == null ? List.of() : List.of(prefix + "-" + allocation.projectId()),
                allocation.payments().stream()
                        .map(payment -> new Transaction(
                                prefix + "-payment-" + payment.id(), payment.on(), "CNY", payment.amount()))
                        .toList(),
                allocation.changedAt());
    }

    /**
     * A grant.
     *
     * @param relatedActivity the project's id in the OC4IDS package of the registry
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Grant(
            String id,
            String title,
            String description,
            String currency,
            BigDecimal amountAwarded,
            BigDecimal amountDisbursed,
            LocalDate awardDate,
            List<Organization> recipientOrganization,
            List<Organization> fundingOrganization,
            List<Programme> grantProgramme,
            List<Location> beneficiaryLocation,
            List<Classification> classifications,
            List<String> relatedActivity,
            List<Transaction> disbursementTransaction,
            Instant dateModified) {}

    record Organization(String id, String name) {}

    record Programme(String code, String title) {}

    record Location(String countryCode, @Nullable String geoCode, String geoCodeType) {}

    record Transaction(String id, LocalDate transactionDate, String currency, BigDecimal value) {}

    record Classification(String vocabulary, String code) {}
}
