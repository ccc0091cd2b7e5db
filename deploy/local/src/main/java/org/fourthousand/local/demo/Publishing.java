package org.fourthousand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list is public for seven working days (公示), an objection is heard and decided, then it is final. */
final class Publishing implements Stage {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 3);
    private static final String LAST_DAY = "2025-03-11";
    private static final LocalDate DAY_AFTER = LocalDate.of(2025, 3, 12);
    private static final String REVIEW = "/api/review/v1";

    @Override
    public String title() {
        return "The list is published, an objection is decided, the list is final";
    }

    @Override
    public String run(Cycle cycle) {
        cycle.letPassUntil(FIRST_DAY);
        var gateway = cycle.gateway();
        var round = REVIEW + "/rounds/" + cycle.round();
        gateway.post(Account.REVIEW_OFFICER, round + "/publicity", Map.of());
        var list = gateway.get(Account.AUDITOR, REVIEW + "/publicity/" + cycle.round())
                .body();
        if (!list.path("lastDay").asText().equals(LAST_DAY)) {
            throw new IllegalStateException("publicity ends on " + list.path("lastDay"));
        }
        cycle.holds("publicity lasts seven working days, the first counted: 2025-03-03 to " + LAST_DAY);
        object(cycle, list.path("items").path(0));
        cycle.letPassUntil(DAY_AFTER);
        gateway.post(Account.REVIEW_OFFICER, round + "/finalisation", Map.of());
        var selected =
                gateway.get(Account.AUDITOR, round + "/final-list").body().path("items");
        remember(cycle, selected);
        return "%d projects on the final list".formatted(selected.size());
    }

    private static void object(Cycle cycle, JsonNode listed) {
        var gateway = cycle.gateway();
        var round = REVIEW + "/rounds/" + cycle.round();
        var objections = REVIEW + "/publicity/" + cycle.round() + "/objections";
        var project = listed.path("projectId").asText();
        Refusal.expect(
                422,
                "an anonymous objection",
                () -> gateway.post("enterprise-demo", objections, objection(project, "")));
        var raised = gateway.post("enterprise-demo", objections, objection(project, "王小明"));
        Refusal.expect(
                409,
                "a final list during publicity",
                () -> gateway.post(Account.REVIEW_OFFICER, round + "/finalisation", Map.of()));
        cycle.holds("no final list before publicity has ended");
        var objection = REVIEW + "/objections/" + raised.body().path("id").asText();
        gateway.post(Account.REVIEW_OFFICER, objection + "/handling", Map.of());
        gateway.post(Account.REVIEW_OFFICER, objection + "/findings", Map.of("finding", "现场核查:已开工"));
        gateway.post(
                Account.REVIEW_OFFICER,
                objection + "/decision",
                Map.of("outcome", "DISMISSED", "reason", "经核查,反映情况不属实"));
    }

    private static Map<String, Object> objection(String project, String name) {
        return Map.of("projectId", project, "name", name, "contact", "13800000000", "evidence", "反映该项目尚未开工");
    }

    private static void remember(Cycle cycle, JsonNode selected) {
        var byId =
                cycle.cases(Case.Outcome.IN_LIBRARY).stream().collect(Collectors.toMap(Case::id, Function.identity()));
        for (var item : selected) {
            Objects.requireNonNull(
                            byId.get(UUID.fromString(item.path("projectId").asText())))
                    .selected(
                            new BigDecimal(item.path("score").asText()),
                            new BigDecimal(item.path("amount").asText()));
        }
    }
}
