package org.fourthousand.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks a published round, or the draw alone when the file is no more than that. */
public final class RoundCheck {

    private static final String ROUND = "four-thousand-round/1";

    /** What round and draw must say alike: the rules that were frozen by the opening. */
    private static final List<String> FROZEN =
            List.of("year", "fund", "panelSize", "maxProjectsPerExpert", "recusalYears", "commitment");

    private RoundCheck() {}

    /** All differences between a file and what its own rules make of it; empty when it is true. */
    public static List<Difference> of(JsonNode file) {
        return byPart(file).values().stream().flatMap(List::stream).toList();
    }

    /** The same by what they are about: the draw, the scores, the selection, as far as the file has them. */
    static Map<String, List<Difference>> byPart(JsonNode file) {
        Map<String, List<Difference>> parts = new LinkedHashMap<>();
        if (!file.has("draw")) {
            parts.put("draw", DrawCheck.of(file));
            return parts;
        }
        parts.put("draw", draw(file));
        parts.put("scores", ScoreCheck.of(file));
        parts.put("selection", SelectionCheck.of(file));
        return parts;
    }

    private static List<Difference> draw(JsonNode file) {
        List<Difference> differences = new ArrayList<>();
        compare(differences, "/format", ROUND, file.path("format").asText());
        for (var name : FROZEN) {
            compare(
                    differences,
                    "/draw/" + name,
                    file.at("/round/" + name).asText(),
                    file.at("/draw/" + name).asText());
        }
        compare(
                differences,
                "/draw/roundId",
                file.at("/round/id").asText(),
                file.at("/draw/roundId").asText());
        compare(
                differences,
                "/draw/candidates",
                industries(file.path("candidates")).toString(),
                industries(file.at("/draw/candidates")).toString());
        DrawCheck.of(file.path("draw"))
                .forEach(each ->
                        differences.add(new Difference("/draw" + each.pointer(), each.expected(), each.found())));
        return differences;
    }

    private static Map<String, String> industries(JsonNode candidates) {
        Map<String, String> industries = new TreeMap<>();
        candidates.forEach(each -> industries.put(
                each.path("projectId").asText(), each.path("industry").asText()));
        return industries;
    }

    private static void compare(List<Difference> differences, String pointer, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(new Difference(pointer, expected, found));
        }
    }
}
