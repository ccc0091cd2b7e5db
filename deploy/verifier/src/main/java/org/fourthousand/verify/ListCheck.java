package org.fourthousand.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what became of the computed list (docs/verifying.md): the leading group's departures, each with a reason and one of
 * its signatories; upheld objections; projects that left the library before the list was final; amounts and envelope.
 */
final class ListCheck {

    private static final String SELECTED = "SELECTED";
    private static final String REMOVED_BY_LEADERS = "REMOVED_BY_LEADERS";
    private static final String OBJECTION_UPHELD = "OBJECTION_UPHELD";
    private static final String LEFT_LIBRARY = "LEFT_LIBRARY";

    /** What the leading group may put on the list although the rule did not. */
    private static final Set<String> MAY_BE_ADDED = Set.of("BELOW_THRESHOLD", "BUDGET_EXHAUSTED", "QUOTA_REACHED");

    private final JsonNode file;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, String> departures = new HashMap<>();
    private final Set<String> upheld = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    private ListCheck(JsonNode file) {
        this.file = file;
    }

    static List<Difference> of(JsonNode file) {
        var check = new ListCheck(file);
        check.readObjections();
        check.checkDepartures();
        check.checkOutcomes();
        return check.differences;
    }

    private void readObjections() {
        for (var each : file.path("objections")) {
            switch (each.path("state").asText()) {
                case "UPHELD" -> upheld.add(each.path("projectId").asText());
                case "OPEN" -> open.add(each.path("projectId").asText());
                default -> {
                    // nothing follows from the others
                }
            }
        }
    }

    private void checkDepartures() {
        Map<String, String> computed = new HashMap<>();
        file.path("decisions")
                .forEach(each -> computed.put(each.path("projectId").asText(), SelectionCheck.computed(each)));
        var decision = file.path("leadingDecision");
        var signatories = Draw.texts(decision.get("signatories"));
        for (var each : decision.path("departures")) {
            var id = each.path("projectId").asText();
            var kind = each.path("kind").asText();
            var pointer = "/leadingDecision/departures of project " + id;
            departures.put(id, kind);
            if (each.path("reason").asText().isBlank()) {
                differ(pointer + "/reason", "a reason", "none");
            }
            var signatory = each.path("signatory").asText();
            if (!signatories.contains(signatory)) {
                differ(pointer + "/signatory", "one of " + signatories, signatory);
            }
            var before = computed.getOrDefault(id, "no decision");
            boolean possible = kind.equals("ADDED") ? MAY_BE_ADDED.contains(before) : before.equals(SELECTED);
            if (!possible) {
                differ(
                        pointer,
                        kind.equals("ADDED") ? "computed as one of " + MAY_BE_ADDED : "computed as SELECTED",
                        before);
            }
        }
    }

    private void checkOutcomes() {
        boolean isFinal = file.at("/round/state").asText().equals("FINAL");
        var decided = BigDecimal.ZERO;
        for (var decision : file.path("decisions")) {
            var id = decision.path("projectId").asText();
            var list = afterLeaders(SelectionCheck.computed(decision), departures.get(id));
            var outcome = decision.path("outcome").asText();
            var expected = afterPublicity(id, list, outcome, isFinal);
            if (!outcome.equals(expected)) {
                differ(SelectionCheck.pointer(id, "outcome"), expected, outcome);
            }
            boolean held = isFinal && expected.equals(SELECTED) && open.contains(id);
            if (decision.path("held").asBoolean() != held) {
                differ(
                        SelectionCheck.pointer(id, "held"),
                        held ? "held by an open objection" : "held by nothing",
                        decision.path("held").asText());
            }
            var amount = expected.equals(SELECTED) ? Numbers.of(decision, "entitled") : BigDecimal.ZERO;
            if (Numbers.of(decision, "amount").compareTo(amount) != 0) {
                differ(
                        SelectionCheck.pointer(id, "amount"),
                        amount.toPlainString(),
                        decision.path("amount").asText());
            }
            if (list.equals(SELECTED)) {
                decided = decided.add(Numbers.of(decision, "entitled"));
            }
        }
        var budget = Numbers.of(file.path("round"), "budget");
        if (decided.compareTo(budget) > 0) {
            differ("/decisions", "at most the envelope of " + budget.toPlainString(), decided.toPlainString());
        }
    }

    private static String afterLeaders(String computed, @Nullable String departure) {
        if (departure == null) {
            return computed;
        }
        return departure.equals("ADDED") ? SELECTED : REMOVED_BY_LEADERS;
    }

    /** Nobody comes onto the list after the leading group's decision; nobody moves up. */
    private String afterPublicity(String id, String list, String outcome, boolean isFinal) {
        if (!list.equals(SELECTED)) {
            return list;
        }
        if (outcome.equals(LEFT_LIBRARY) && isFinal) {
            return LEFT_LIBRARY;
        }
        return upheld.contains(id) ? OBJECTION_UPHELD : SELECTED;
    }

    private void differ(String pointer, String wanted, String found) {
        differences.add(new Difference(pointer, wanted, found));
    }
}
