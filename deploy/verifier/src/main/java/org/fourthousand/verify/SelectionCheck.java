package org.fourthousand.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the selection (docs/selection.md, docs/verifying.md): entitlements, and what the rule computes from the ranking.
 * What became of it afterwards is for {@link ListCheck}. That a project had left the library is a fact the file states.
 */
public final class SelectionCheck {

    private static final String LEFT_LIBRARY = "LEFT_LIBRARY";

    private final JsonNode file;
    private final JsonNode round;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Contender> contenders = new ArrayList<>();
    private final Map<String, String> expected = new HashMap<>();

    private SelectionCheck(JsonNode file) {
        this.file = file;
        this.round = file.path("round");
    }

    /** All differences between the published decisions and what ranking and rules give. */
    public static List<Difference> of(JsonNode file) {
        var check = new SelectionCheck(file);
        check.readContenders();
        check.choose();
        check.compareComputed();
        check.differences.addAll(ListCheck.of(file));
        return check.differences;
    }

    private void readContenders() {
        var candidates = byProject("candidates");
        var decisions = byProject("decisions");
        for (var place : file.path("ranking")) {
            var id = place.path("projectId").asText();
            var candidate = candidates.get(id);
            var decision = decisions.get(id);
            if (candidate == null || decision == null) {
                differ("/decisions of project " + id, "a candidate with a decision", "none");
                continue;
            }
            compare(
                    pointer(id, "rank"),
                    place.path("rank").asText(),
                    decision.path("rank").asText());
            var entitled = entitled(candidate);
            if (Numbers.of(decision, "entitled").compareTo(entitled) != 0) {
                differ(
                        pointer(id, "entitled"),
                        entitled.toPlainString(),
                        decision.path("entitled").asText());
            }
            if (computed(decision).equals(LEFT_LIBRARY)) {
                expected.put(id, LEFT_LIBRARY);
            } else if (!place.hasNonNull("score")) {
                expected.put(id, "NOT_SCORED");
            } else {
                contenders.add(new Contender(
                        id,
                        candidate.path("division").asText(),
                        candidate.path("industry").asText(),
                        Numbers.of(place, "score"),
                        entitled));
            }
        }
    }

    private Map<String, JsonNode> byProject(String name) {
        Map<String, JsonNode> nodes = new HashMap<>();
        for (var each : file.path(name)) {
            var id = each.path("projectId").asText();
            if (nodes.put(id, each) != null) {
                differ("/" + name, "each project once", "twice " + id);
            }
        }
        return nodes;
    }

    /** The least of what was asked for, the share of the investment (to the fen, HALF_UP) and the cap. */
    private BigDecimal entitled(JsonNode candidate) {
        var share = Numbers.of(candidate, "totalInvestment")
                .multiply(Numbers.of(round, "capPercent"))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        return Numbers.of(candidate, "requestedAmount").min(share).min(Numbers.of(round, "capAmount"));
    }

    private void choose() {
        var choice = RankOrder.of(contenders, Bound.of(round, file.path("waivers")), Numbers.of(round, "threshold"));
        expected.putAll(choice.outcomes());
        choice.unmet()
                .forEach(bound -> differ(
                        "/waivers", "a waiver of the minimum of " + bound.inWords() + ", which cannot be met", "none"));
    }

    private void compareComputed() {
        for (var decision : file.path("decisions")) {
            var id = decision.path("projectId").asText();
            compare(pointer(id, "computed"), expected.getOrDefault(id, "no decision"), computed(decision));
        }
    }

    /** What the rule gave. */
    static String computed(JsonNode decision) {
        return decision.path("computed").asText();
    }

    static String pointer(String project, String name) {
        return "/decisions of project " + project + "/" + name;
    }

    private void compare(String pointer, @Nullable String wanted, String found) {
        if (!found.equals(wanted)) {
            differ(pointer, String.valueOf(wanted), found);
        }
    }

    private void differ(String pointer, String wanted, String found) {
        differences.add(new Difference(pointer, wanted, found));
    }
}
