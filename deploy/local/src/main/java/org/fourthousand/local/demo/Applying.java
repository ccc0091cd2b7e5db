package org.fourthousand.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.local.client.GatewayClient;

/** Each enterprise registers its project and submits it (申报). */
final class Applying implements Stage {

    @Override
    public String title() {
        return "Enterprises register and submit their projects";
    }

    @Override
    public String run(Cycle cycle) {
        Crowd.each(cycle.cases(), each -> apply(cycle.gateway(), each));
        return cycle.cases().size() + " projects submitted";
    }

    private static void apply(GatewayClient gateway, Case each) {
        var account = each.project().account();
        var registered = gateway.post(account, "/api/registry/v1/projects", application(each.project()));
        each.registeredAs(UUID.fromString(registered.createdId()));
        gateway.post(account, "/api/registry/v1/projects/" + each.id() + "/submission", Map.of());
    }

    /** The form as the enterprise fills it; what the list does not publish is synthetic. */
    static Map<String, Object> application(DemoProject project) {
        var start = project.started() ? LocalDate.of(2024, 7, 1) : LocalDate.of(2025, 10, 1);
        var end = LocalDate.of(2026, 6, 30);
        var plan = new SyntheticPlan(project.totalInvestment(), project.requestedAmount(), start, end);
        var gate = Map.of(
                "status",
                "APPROVED",
                "documentNumber",
                "湘政审〔2024〕" + Integer.parseInt(project.number().substring(2)) + "号");
        return Map.ofEntries(
                Map.entry("enterpriseName", project.enterpriseName()),
                Map.entry("contactEmail", project.account().toLowerCase(java.util.Locale.ROOT) + "@enterprise.example"),
                Map.entry("name", project.name()),
                Map.entry("contentAndScale", project.content()),
                Map.entry("division", project.division()),
                Map.entry("industry", project.industry()),
                Map.entry("fund", Cycle.FUND),
                Map.entry("totalInvestment", project.totalInvestment().toPlainString()),
                Map.entry("requestedAmount", project.requestedAmount().toPlainString()),
                Map.entry("constructionStart", start),
                Map.entry("plannedEnd", end),
                Map.entry("investmentPlan", plan.byYear()),
                Map.entry("fundingSources", plan.sources()),
                Map.entry("expectedOutput", plan.output()),
                Map.entry("filingKind", "FILING"),
                Map.entry("filingNumber", "备案〔2024〕" + project.number()),
                Map.entry("catalogueClass", "PERMITTED"),
                Map.entry("capacityExpansion", false),
                Map.entry("overCapacityTrade", false),
                Map.entry("secret", false),
                Map.entry("ownership", "PRIVATE"),
                Map.entry(
                        "gates",
                        Map.of(
                                "energy", gate,
                                "land", gate,
                                "water", gate,
                                "environment", gate,
                                "technology", gate,
                                "safety", gate,
                                "notBackwardCapacity", gate)),
                Map.entry("needs", Map.of()),
                Map.entry("equipment", plan.equipment(project.number())),
                Map.entry(
                        "declarations",
                        Map.of(
                                "otherFunds", List.of(),
                                "yearsFundedBefore", List.of(),
                                "fundUseChangedBefore", false,
                                "majorAccidentIn3Years", false,
                                "seriousPollutionIn3Years", false)));
    }
}
