package org.fourthousand.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a draw file says went in, and the numbers that its seed gives (docs/draw.md, rules 1 to 4). */
final class Draw {

    /** Who may sit on a panel, with the number of the pair. */
    record Place(String expert, BigDecimal number) {}

    private final JsonNode file;
    private final TreeSet<String> experts = new TreeSet<>();
    private final Map<String, List<String>> fields = new HashMap<>();
    private final Map<String, Set<String>> excluded = new HashMap<>();
    private final Set<String> leftLibrary = new HashSet<>();

    /** The projects that are drawn, in ascending order, each with its industry. */
    final TreeMap<String, String> projects = new TreeMap<>();

    Draw(JsonNode file) {
        this.file = file;
        leftLibrary.addAll(texts(file.get("leftLibrary")));
        for (var candidate : file.path("candidates")) {
            var project = candidate.path("projectId").asText();
            if (!leftLibrary.contains(project)) {
                projects.put(project, candidate.path("industry").asText());
            }
        }
        for (var expert : file.path("experts")) {
            experts.add(expert.path("expertId").asText());
            fields.put(expert.path("expertId").asText(), texts(expert.get("fields")));
        }
        file.path("exclusions").forEach(this::exclude);
    }

    void exclude(JsonNode exclusion) {
        excluded.computeIfAbsent(exclusion.path("projectId").asText(), any -> new HashSet<>())
                .add(exclusion.path("expertId").asText());
    }

    /** What the commitment of the opening must have been. */
    String commitment() {
        var candidates = StreamSupport.stream(file.path("candidates").spliterator(), false)
                .map(candidate -> candidate.path("projectId").asText())
                .sorted()
                .collect(Collectors.joining(","));
        return Sm3.hex(String.join(
                "|",
                file.path("seed").asText(),
                file.path("roundId").asText(),
                file.path("panelSize").asText(),
                file.path("maxProjectsPerExpert").asText(),
                candidates));
    }

    /** Everybody who may sit on the panel of a project, in ascending order of the pair's number. */
    List<Place> ballot(String project) {
        var industry = projects.getOrDefault(project, "?");
        List<Place> ballot = new ArrayList<>();
        int index = 0;
        var hash = "";
        for (var expert : experts) {
            if (index % 6 == 0) {
                hash = Sm3.hex(file.path("seed").asText() + "|" + project + "|" + index / 6);
            }
            int from = index % 6 * 10;
            long lot = Long.parseLong(hash.substring(from, from + 10), 16);
            int tier = tier(fields.getOrDefault(expert, List.of()), industry);
            if (tier < 3 && !excluded.getOrDefault(project, Set.of()).contains(expert)) {
                ballot.add(new Place(expert, BigDecimal.valueOf(tier * (1L << 40) + lot)));
            }
            index++;
        }
        ballot.sort(Comparator.comparing(Place::number));
        return ballot;
    }

    private static int tier(List<String> fields, String industry) {
        if (fields.contains(industry)) {
            return 0;
        }
        if (fields.contains(industry.substring(0, 1))) {
            return 1;
        }
        return fields.isEmpty() ? 2 : 3;
    }

    static List<String> texts(@Nullable JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array != null) {
            array.forEach(each -> texts.add(each.asText()));
        }
        return texts;
    }
}
