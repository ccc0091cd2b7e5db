package org.fourthousand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fourthousand.local.client.GatewayClient;

/** Every expert scores the projects drawn for them, and nobody sees another's sheet (评分). */
final class Scoring implements Stage {

    /** The rubric of the demo's round: percent by criterion (clause 六.2). */
    static final Map<String, Integer> WEIGHTS = new TreeMap<>(Map.of(
            "RESOURCE_CONSUMPTION", 10,
            "ENVIRONMENTAL_DAMAGE", 10,
            "ECOLOGICAL_BENEFIT", 10,
            "OVERCAPACITY", 10,
            "TECH_INNOVATION", 20,
            "WORK_SAFETY", 10,
            "QUALITY_AND_EFFICIENCY", 20,
            "STRUCTURE", 10));

    private static final String REVIEW = "/api/review/v1";
    private static final int LOWEST = 55;
    private static final int SPREAD = 41;

    @Override
    public String title() {
        return "The experts score";
    }

    @Override
    public String run(Cycle cycle) {
        var sheets = new AtomicInteger();
        Crowd.each(
                IntStream.rangeClosed(1, Account.EXPERTS).boxed().toList(),
                number -> sheets.addAndGet(score(cycle.gateway(), Account.expert(number))));
        return sheets.get() + " scoresheets handed in";
    }

    private static int score(GatewayClient gateway, String expert) {
        var drawn = Pages.all(gateway, expert, REVIEW + "/assignments");
        for (var assignment : drawn) {
            var sheet = REVIEW + "/scoresheets/" + assignment.path("id").asText();
            gateway.put(expert, sheet, Map.of("marks", marks(assignment)), "\"0\"");
            gateway.post(expert, sheet + "/submission", Map.of());
        }
        return drawn.size();
    }

    /** Synthetic marks, the same in every run: a project has its level, an expert a temper. */
    private static List<Map<String, Object>> marks(JsonNode assignment) {
        var level = Math.floorMod(assignment.path("projectName").asText().hashCode(), SPREAD);
        return WEIGHTS.keySet().stream()
                .map(criterion -> {
                    var temper =
                            Math.floorMod((criterion + assignment.path("id").asText()).hashCode(), 9) - 4;
                    return Map.<String, Object>of(
                            "criterion",
                            criterion,
                            "score",
                            Integer.toString(Math.min(100, LOWEST + level + temper)),
                            "reason",
                            "演示评分");
                })
                .toList();
    }
}
