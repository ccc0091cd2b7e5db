package org.fourthousand.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Checks scores and ranking (docs/verifying.md): a sheet's total is the weighted mean of its marks; of the totals of a project one
 * highest and one lowest are dropped, the mean of the rest is its score; ties are broken by the round's priority flags, then by
 * the earlier library date, then by the id.
 */
final class ScoreCheck {

    private final JsonNode file;
    private final JsonNode round;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, List<BigDecimal>> totals = new HashMap<>();

    private ScoreCheck(JsonNode file) {
        this.file = file;
        this.round = file.path("round");
    }

    /** All differences between the published scores and ranking and what the published sheets give. */
    static List<Difference> of(JsonNode file) {
        var check = new ScoreCheck(file);
        check.addUpSheets();
        check.checkRanking();
        return check.differences;
    }

    private void addUpSheets() {
        var seats = seats();
        int index = 0;
        for (var sheet : file.path("sheets")) {
            var project = sheet.path("projectId").asText();
            var given = totals.computeIfAbsent(project, any -> new ArrayList<>());
            given.add(total("/sheets/" + index, sheet.path("marks")));
            if (given.size() > seats.getOrDefault(project, 0)) {
                differ("/sheets/" + index, "no more sheets than seats", given.size() + " sheets of project " + project);
            }
            index++;
        }
    }

    /** A place that nobody could take after a withdrawal has no sheet. */
    private Map<String, Integer> seats() {
        Map<String, Integer> seats = new HashMap<>();
        file.at("/draw/panels")
                .forEach(panel -> seats.put(
                        panel.path("projectId").asText(), panel.path("experts").size()));
        for (var change : file.at("/draw/replacements")) {
            if (!change.hasNonNull("replacement")) {
                seats.merge(change.path("projectId").asText(), -1, Integer::sum);
            }
        }
        return seats;
    }

    /** Σ weight × points / 100, exact. */
    private BigDecimal total(String pointer, JsonNode marks) {
        var total = BigDecimal.ZERO;
        Set<String> criteria = new HashSet<>();
        for (var weight : round.path("rubric")) {
            var criterion = weight.path("criterion").asText();
            criteria.add(criterion);
            if (!marks.has(criterion)) {
                differ(pointer, "a mark for " + criterion, "none");
                continue;
            }
            var points = new BigDecimal(marks.path(criterion).asText());
            if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(100)) > 0) {
                differ(pointer + "/marks/" + criterion, "0 to 100", points.toPlainString());
            }
            total = total.add(
                    points.multiply(new BigDecimal(weight.path("weight").asText())));
        }
        marks.fieldNames().forEachRemaining(criterion -> {
            if (!criteria.contains(criterion)) {
                differ(pointer, "criteria of the rubric", criterion);
            }
        });
        return total.movePointLeft(2);
    }

    private void checkRanking() {
        var candidates = new ArrayList<JsonNode>();
        file.path("candidates").forEach(candidates::add);
        candidates.sort(bestFirst());
        var ranking = file.path("ranking");
        if (ranking.size() != candidates.size()) {
            differ("/ranking", candidates.size() + " projects", ranking.size() + "");
        }
        for (int index = 0; index < Math.min(candidates.size(), ranking.size()); index++) {
            var project = candidates.get(index).path("projectId").asText();
            var place = ranking.get(index);
            compare(
                    "/ranking/" + index + "/projectId",
                    project,
                    place.path("projectId").asText());
            compare(
                    "/ranking/" + index + "/rank",
                    index + 1 + "",
                    place.path("rank").asText());
            compare("/ranking/" + index + "/totals", texts(totals(project)), texts(published(place.path("totals"))));
            var score = score(project);
            compare(
                    "/ranking/" + index + "/score",
                    score == null ? "null" : score.toPlainString(),
                    place.path("score").asText("null"));
        }
    }

    private Comparator<JsonNode> bestFirst() {
        var order = Comparator.comparing(
                (JsonNode candidate) -> score(candidate.path("projectId").asText()),
                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
        for (var flag : round.path("priorityFlags")) {
            order = order.thenComparing(
                    candidate -> !Draw.texts(candidate.get("flags")).contains(flag.asText()));
        }
        return order.thenComparing(candidate -> candidate.path("libraryDate").asText())
                .thenComparing(candidate -> candidate.path("projectId").asText());
    }

    /** Official score, two decimals; null when there are too few sheets. */
    private @Nullable BigDecimal score(String project) {
        var given = totals(project);
        if (given.size() < Math.max(3, round.path("panelMinimum").asInt())) {
            return null;
        }
        var sum = given.subList(1, given.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(given.size() - 2L), 2, RoundingMode.HALF_UP);
    }

    /** Ascending. */
    private List<BigDecimal> totals(String project) {
        return totals.getOrDefault(project, List.of()).stream().sorted().toList();
    }

    private static List<BigDecimal> published(JsonNode totals) {
        return StreamSupport.stream(totals.spliterator(), false)
                .map(Numbers::of)
                .toList();
    }

    private static String texts(List<BigDecimal> totals) {
        return totals.stream()
                .map(each -> each.setScale(4, RoundingMode.HALF_UP).toPlainString())
                .toList()
                .toString();
    }

    private void compare(String pointer, String expected, String found) {
        if (!Objects.equals(expected, found)) {
            differ(pointer, expected, found);
        }
    }

    private void differ(String pointer, String expected, String found) {
        differences.add(new Difference(pointer, expected, found));
    }
}
