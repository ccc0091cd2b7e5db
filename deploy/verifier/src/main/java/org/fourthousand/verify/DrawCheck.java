package org.fourthousand.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fourthousand.verify.Draw.Place;

/**
 * Checks a draw file by the rule {@code four-thousand-draw/2} as {@code docs/draw.md} states it. No solver is needed: the
 * handicaps in the file prove that the panels are those of the smallest sum, and the only ones. What a file cannot show is
 * whether an exclusion was true: that is in the experts' declarations, which the auditor reads.
 */
public final class DrawCheck {

    private static final String FORMAT = "four-thousand-draw/2";

    private final JsonNode file;
    private final Draw draw;
    private final int panelSize;
    private final int mostProjects;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final Map<String, Set<String>> everSeated = new HashMap<>();
    private final Map<String, BigDecimal> handicaps = new HashMap<>();

    private DrawCheck(JsonNode file) {
        this.file = file;
        this.draw = new Draw(file);
        this.panelSize = file.path("panelSize").asInt();
        this.mostProjects = file.path("maxProjectsPerExpert").asInt();
    }

    /** All differences between a draw file and what its own seed gives; empty when it is true. */
    public static List<Difference> of(JsonNode file) {
        var check = new DrawCheck(file);
        check.checkInput();
        check.checkPanels();
        check.checkLoadsAndHandicaps();
        check.checkReplacements();
        return List.copyOf(check.differences);
    }

    private void checkInput() {
        compare("/format", FORMAT, file.path("format").asText());
        compare("/commitment", draw.commitment(), file.path("commitment").asText());
        unique("/candidates", "projectId");
        unique("/experts", "expertId");
        unique("/panels", "projectId");
        for (var each : file.path("handicaps")) {
            handicaps.put(
                    each.path("expertId").asText(),
                    new BigDecimal(each.path("handicap").asText()));
        }
    }

    private void checkPanels() {
        Map<String, JsonNode> found = new HashMap<>();
        file.path("panels").forEach(panel -> found.put(panel.path("projectId").asText(), panel));
        for (var project : draw.projects.keySet()) {
            var panel = found.remove(project);
            var experts = panel == null ? List.<String>of() : Draw.texts(panel.get("experts"));
            checkPanel("/panels of project " + project, draw.ballot(project), experts);
            experts.forEach(expert -> loads.merge(expert, 1, Integer::sum));
            everSeated.put(project, new HashSet<>(experts));
        }
        found.keySet().forEach(project -> compare("/panels of project " + project, "none: it is not drawn", "a panel"));
    }

    /** Rule 5: with handicaps added, the panel is the first of the ballot, and nobody outside is level with its last. */
    private void checkPanel(String pointer, List<Place> ballot, List<String> panel) {
        compare(pointer, panelSize + " experts", new HashSet<>(panel).size() + " experts");
        BigDecimal last = BigDecimal.ZERO;
        List<String> inOrder = new ArrayList<>();
        for (var place : ballot) {
            if (panel.contains(place.expert())) {
                inOrder.add(place.expert());
                last = last.max(handicapped(place));
            }
        }
        compare(pointer, inOrder.toString(), panel.toString());
        for (var place : ballot) {
            if (!panel.contains(place.expert()) && handicapped(place).compareTo(last) <= 0) {
                differences.add(new Difference(
                        pointer,
                        place.expert() + " with " + handicapped(place) + " not before the last of the panel",
                        "the last of the panel has " + last));
            }
        }
    }

    private BigDecimal handicapped(Place place) {
        return place.number().add(handicaps.getOrDefault(place.expert(), BigDecimal.ZERO));
    }

    private void checkLoadsAndHandicaps() {
        loads.forEach((expert, load) -> {
            if (load > mostProjects) {
                differences.add(new Difference("/panels of expert " + expert, "at most " + mostProjects, load + ""));
            }
        });
        handicaps.forEach((expert, handicap) -> {
            if (handicap.signum() <= 0 || loads.getOrDefault(expert, 0) != mostProjects) {
                differences.add(new Difference(
                        "/handicaps of expert " + expert,
                        "above zero, and only for a full expert",
                        handicap.toString()));
            }
        });
    }

    private void checkReplacements() {
        int position = 0;
        for (var change : file.path("replacements")) {
            checkReplacement("/replacements/" + position, ++position, change);
        }
    }

    /** Rule 6: the first of the ballot who never sat there and is not full. */
    private void checkReplacement(String pointer, int position, JsonNode change) {
        var project = change.path("projectId").asText();
        var recused = change.path("recused").asText();
        var seated = everSeated.computeIfAbsent(project, any -> new HashSet<>());
        compare(pointer + "/position", position + "", change.path("position").asText());
        compare(
                pointer + "/recused",
                "an expert of the panel",
                seated.contains(recused) ? "an expert of the panel" : recused);
        change.path("exclusions").forEach(draw::exclude);
        loads.merge(recused, -1, Integer::sum);
        var expected = draw.ballot(project).stream()
                .map(Place::expert)
                .filter(expert -> !seated.contains(expert) && loads.getOrDefault(expert, 0) < mostProjects)
                .findFirst();
        expected.ifPresent(expert -> {
            loads.merge(expert, 1, Integer::sum);
            seated.add(expert);
        });
        var found =
                change.hasNonNull("replacement") ? change.path("replacement").asText() : "nobody";
        compare(pointer + "/replacement", expected.orElse("nobody"), found);
    }

    private void unique(String pointer, String name) {
        var seen = new HashSet<String>();
        for (var each : file.at(pointer)) {
            if (!seen.add(each.path(name).asText())) {
                compare(
                        pointer,
                        "each " + name + " once",
                        "twice " + each.path(name).asText());
            }
        }
    }

    private void compare(String pointer, String expected, String found) {
        if (!Objects.equals(expected, found)) {
            differences.add(new Difference(pointer, expected, found));
        }
    }
}
