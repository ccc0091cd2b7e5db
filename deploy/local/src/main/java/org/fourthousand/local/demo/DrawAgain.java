package org.fourthousand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Draws once more from the published file of a round, by the rule {@code four-thousand-draw/1} as its documentation states
 * it and without any code of the service: what anybody can do who doubts a draw.
 */
final class DrawAgain {

    private final JsonNode file;
    private final Map<String, Set<String>> excluded = new HashMap<>();
    private final Set<String> notDrawn = new HashSet<>();
    private final Map<String, Integer> load = new HashMap<>();

    DrawAgain(JsonNode file) {
        this.file = file;
        for (var exclusion : file.path("exclusions")) {
            var project = exclusion.path("projectId").asText();
            if (exclusion.hasNonNull("expertId")) {
                excluded.computeIfAbsent(project, any -> new HashSet<>())
                        .add(exclusion.path("expertId").asText());
            } else {
                notDrawn.add(project);
            }
        }
    }

    /** Whether the commitment of the opening is that of the revealed seed. */
    boolean keepsItsCommitment() {
        var candidates = new ArrayList<String>();
        file.path("candidates")
                .forEach(each -> candidates.add(each.path("projectId").asText()));
        candidates.sort(Comparator.naturalOrder());
        var committed = String.join(
                "|",
                file.path("seed").asText(),
                file.path("roundId").asText(),
                file.path("panelSize").asText(),
                file.path("maxProjectsPerExpert").asText(),
                String.join(",", candidates));
        return sm3(committed).equals(file.path("commitment").asText());
    }

    /** Whether the same panels come out. */
    boolean agrees() {
        var published = new HashMap<String, List<String>>();
        file.path("panels").forEach(panel -> {
            var experts = new ArrayList<String>();
            panel.path("experts").forEach(expert -> experts.add(expert.asText()));
            published.put(panel.path("projectId").asText(), experts);
        });
        return published.equals(draw());
    }

    private Map<String, List<String>> draw() {
        var panels = new HashMap<String, List<String>>();
        var projects = new ArrayList<JsonNode>();
        file.path("candidates").forEach(projects::add);
        projects.sort(Comparator.comparing(each -> each.path("projectId").asText()));
        for (var project : projects) {
            var id = project.path("projectId").asText();
            if (!notDrawn.contains(id)) {
                panels.put(id, panel(id, project.path("industry").asText()));
            }
        }
        return panels;
    }

    private List<String> panel(String project, String industry) {
        var seed = file.path("seed").asText();
        var order = new ArrayList<JsonNode>();
        file.path("experts").forEach(order::add);
        order.sort(Comparator.comparing(expert ->
                sm3(seed + "|" + project + "|" + expert.path("expertId").asText())));
        var panel = new ArrayList<String>();
        for (var expert : order) {
            var id = expert.path("expertId").asText();
            if (panel.size() < file.path("panelSize").asInt()
                    && knows(expert.path("fields"), industry)
                    && !excluded.getOrDefault(project, Set.of()).contains(id)
                    && load.getOrDefault(id, 0)
                            < file.path("maxProjectsPerExpert").asInt()) {
                panel.add(id);
                load.merge(id, 1, Integer::sum);
            }
        }
        return panel;
    }

    private static boolean knows(JsonNode fields, String industry) {
        if (fields.isEmpty()) {
            return true;
        }
        for (var field : fields) {
            if (industry.equals(field.asText()) || industry.substring(0, 1).equals(field.asText())) {
                return true;
            }
        }
        return false;
    }

    private static String sm3(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
