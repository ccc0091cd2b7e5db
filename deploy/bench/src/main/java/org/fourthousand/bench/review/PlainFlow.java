package org.fourthousand.bench.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * OR-Tools' flow solver and nothing else: every expert of the pool who knows a project's field and is not excluded, at a
 * random cost of as many bits as the service's. No seed, no proof that the outcome is the only one, nothing written.
 */
final class PlainFlow {

    private static final int COST_BITS = 42;

    private PlainFlow() {}

    /**
     * What it took.
     *
     * @param arcs pairs that may sit together
     * @param seconds to fill the panels, the graph's making included
     */
    record Alone(int arcs, double seconds) {}

    /** Fills the panels of a published draw anew. */
    static Alone over(JsonNode file) {
        var pairs = pairs(file);
        int projects = pairs.size();
        int experts = file.path("experts").size();
        int end = projects + experts;
        int panel = file.path("panelSize").asInt();
        int arcs = pairs.stream().mapToInt(each -> each.length).sum();
        var random = new Random(1);
        Loader.loadNativeLibraries();
        var began = System.nanoTime();
        var flow = new MinCostFlow(end + 1, arcs + experts);
        try {
            for (int project = 0; project < projects; project++) {
                flow.setNodeSupply(project, panel);
                for (int expert : pairs.get(project)) {
                    flow.addArcWithCapacityAndUnitCost(project, projects + expert, 1, random.nextLong(1L << COST_BITS));
                }
            }
            for (int expert = 0; expert < experts; expert++) {
                flow.addArcWithCapacityAndUnitCost(
                        projects + expert,
                        end,
                        file.path("maxProjectsPerExpert").asInt(),
                        0);
            }
            flow.setNodeSupply(end, -(long) projects * panel);
            var status = flow.solve();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("the flow alone ends " + status);
            }
            return new Alone(arcs, (System.nanoTime() - began) / 1e9);
        } finally {
            flow.delete();
        }
    }

    /** For each project, the numbers of the experts who may sit on its panel. */
    private static List<int[]> pairs(JsonNode file) {
        var numbers = new HashMap<String, Integer>();
        var ofField = new HashMap<String, List<Integer>>();
        for (var expert : file.path("experts")) {
            int number = numbers.size();
            numbers.put(expert.path("expertId").asText(), number);
            expert.path("fields")
                    .forEach(field -> ofField.computeIfAbsent(field.asText(), any -> new ArrayList<>())
                            .add(number));
            if (expert.path("fields").isEmpty()) {
                ofField.computeIfAbsent("", any -> new ArrayList<>()).add(number);
            }
        }
        var excluded = new HashMap<String, HashSet<Integer>>();
        for (var exclusion : file.path("exclusions")) {
            excluded.computeIfAbsent(exclusion.path("projectId").asText(), any -> new HashSet<>())
                    .add(numbers.getOrDefault(exclusion.path("expertId").asText(), -1));
        }
        List<int[]> pairs = new ArrayList<>();
        for (var project : file.path("candidates")) {
            var industry = project.path("industry").asText();
            var may = new HashSet<Integer>();
            for (var field : List.of("", industry.substring(0, 1), industry)) {
                may.addAll(ofField.getOrDefault(field, List.of()));
            }
            may.removeAll(excluded.getOrDefault(project.path("projectId").asText(), new HashSet<>()));
            pairs.add(may.stream().mapToInt(Integer::intValue).toArray());
        }
        return pairs;
    }
}
