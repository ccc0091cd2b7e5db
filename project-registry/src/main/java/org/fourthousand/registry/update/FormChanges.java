package org.fourthousand.registry.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.registry.application.Application;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a form, and a form with differences put in. Fields that the rules of entry judged, and
 * the support applied for, do not change after the entry: that would be another project.
 */
@ApplicationScoped
class FormChanges {

    private static final Set<String> MAY_CHANGE = Set.of(
            "name",
            "enterpriseName",
            "contactEmail",
            "contentAndScale",
            "totalInvestment",
            "constructionStart",
            "plannedEnd",
            "investmentPlan",
            "fundingSources",
            "expectedOutput",
            "needs",
            "equipment");

    private final ObjectMapper json;

    FormChanges(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The fields that differ.
     *
     * @throws Problem 400 when none does; 422 {@code NOT_TO_CHANGE} naming each that must stay
     */
    List<FormChange> between(Application present, Application wanted) {
        var before = tree(present);
        var after = tree(wanted);
        var changes = new ArrayList<FormChange>();
        var refused = new ArrayList<Violation>();
        for (var name : names(before, after)) {
            var was = before.get(name);
            var becomes = after.get(name);
            if (Objects.equals(orNull(was), orNull(becomes))) {
                continue;
            }
            if (!MAY_CHANGE.contains(name)) {
                refused.add(Violation.of(
                        "/application/" + name, Text.of("入库后不得变更", "it does not change after the entry"), "五.1"));
            }
            changes.add(new FormChange(name, value(was), value(becomes)));
        }
        if (!refused.isEmpty()) {
            throw new Problem(
                    UpdateProblem.NOT_TO_CHANGE,
                    Text.of("可变更的项目信息:%s。", "What may change: %s.")
                            .with(String.join(", ", MAY_CHANGE.stream().sorted().toList())),
                    refused);
        }
        if (changes.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, Text.of("没有任何变更。", "Nothing would change."));
        }
        return changes;
    }

    /** The form with the changes put in. */
    Application applied(Application present, List<FormChange> changes) {
        var tree = tree(present);
        changes.forEach(change -> tree.set(change.field(), json.valueToTree(change.after())));
        return json.convertValue(tree, Application.class);
    }

    private ObjectNode tree(Application form) {
        return json.valueToTree(form);
    }

    private @Nullable Object value(@Nullable JsonNode node) {
        return orNull(node) == null ? null : json.convertValue(node, Object.class);
    }

    private static @Nullable JsonNode orNull(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    private static Set<String> names(ObjectNode before, ObjectNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
