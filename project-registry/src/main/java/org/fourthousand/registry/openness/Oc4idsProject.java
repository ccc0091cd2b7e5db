package org.fourthousand.registry.openness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project in the words of OC4IDS 0.9 (Open Contracting for Infrastructure Data Standards); absent parts are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Oc4idsProject(
        String id,
        Instant updated,
        String language,
        List<SimpleIdentifier> identifiers,
        String title,
        String description,
        String status,
        String type,
        List<String> sector,
        List<Classification> additionalClassifications,
        Budget budget,
        Period period,
        List<Location> locations,
        List<Organization> parties,
        PolicyAlignment policyAlignment,
        @Nullable Completion completion) {

    record SimpleIdentifier(String id, String scheme) {}

    record Classification(String scheme, String id, String description) {}

    record Value(BigDecimal amount, String currency) {}

    record Budget(String description, Value amount, List<BudgetBreakdowns> budgetBreakdowns) {}

    record BudgetBreakdowns(String id, String description, List<BudgetBreakdown> budgetBreakdown) {}

    record BudgetBreakdown(String id, String description, Value amount) {}

    record Period(OffsetDateTime startDate, OffsetDateTime endDate) {}

    record Location(String id, String description, Gazetteer gazetteer, Address address) {}

    record Gazetteer(String scheme, List<String> identifiers) {}

    record Address(String locality, String region, String countryName) {}

    record Organization(String id, String name, OrganizationIdentifier identifier, List<String> roles) {}

    record OrganizationIdentifier(String scheme, String id, String legalName) {}

    record PolicyAlignment(List<String> policies, String description) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Completion(OffsetDateTime endDate, @Nullable String endDateDetails) {}
}
