package org.fourthousand.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The reusable parts of several contracts. What means the same in all of them is shared under one name; what is called
 * the same but differs, or leads to something that differs, is called by its service.
 */
final class Components {

    private static final String REFERENCE = "#/components/";
    private static final Set<String> SECTIONS =
            Set.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "pathItems");

    private final Map<String, ObjectNode> contracts;

    /** @param contracts by service; they are changed by {@link #separate} */
    Components(Map<String, ObjectNode> contracts) {
        this.contracts = contracts;
    }

    /** Renames in each contract what could be mistaken for another's, and every reference to it. */
    void separate() {
        var different = different();
        var taken = new HashSet<>(all().keySet());
        contracts.forEach((service, contract) -> {
            var names = new HashMap<String, String>();
            for (var reference : different) {
                if (definition(contract, reference) != null) {
                    var renamed = renamed(reference, service);
                    if (!taken.add(renamed)) {
                        throw new IllegalStateException(
                                "%s of %s cannot be told apart: %s is taken".formatted(reference, service, renamed));
                    }
                    names.put(reference, renamed);
                }
            }
            rename(contract, names);
        });
    }

    /** One definition of each part, after {@link #separate}. */
    void mergeInto(ObjectNode components) {
        new TreeMap<>(all()).forEach((reference, definitions) -> {
            var section = section(reference);
            var target = components.get(section) instanceof ObjectNode known ? known : components.putObject(section);
            target.set(name(reference), definitions.values().iterator().next());
        });
    }

    private Set<String> different() {
        var all = all();
        var different = new TreeSet<String>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var entry : all.entrySet()) {
                var definitions = Set.copyOf(entry.getValue().values());
                var shared = entry.getValue().size() > 1;
                if (shared
                        && !different.contains(entry.getKey())
                        && (definitions.size() > 1
                                || refersTo(definitions.iterator().next(), different))) {
                    grown |= different.add(entry.getKey());
                }
            }
        }
        return different;
    }

    /** By reference, the definitions of each service that has one. */
    private Map<String, Map<String, JsonNode>> all() {
        var all = new LinkedHashMap<String, Map<String, JsonNode>>();
        contracts.forEach((service, contract) -> contract.path("components").properties().stream()
                .filter(section -> SECTIONS.contains(section.getKey()))
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(part -> all.computeIfAbsent(
                                        REFERENCE + section.getKey() + "/" + part.getKey(),
                                        key -> new LinkedHashMap<>())
                                .put(service, part.getValue()))));
        return all;
    }

    private static boolean refersTo(JsonNode node, Set<String> references) {
        if (node.isTextual()) {
            return references.contains(node.textValue());
        }
        for (var child : node) {
            if (refersTo(child, references)) {
                return true;
            }
        }
        return false;
    }

    private static void rename(ObjectNode contract, Map<String, String> names) {
        names.forEach((reference, renamed) -> {
            var section = (ObjectNode) contract.path("components").path(section(reference));
            section.set(name(renamed), section.remove(name(reference)));
        });
        replaceTexts(contract, text -> names.getOrDefault(text, text));
    }

    private static void replaceTexts(JsonNode node, UnaryOperator<String> replacement) {
        if (node instanceof ObjectNode object) {
            for (var field : object.properties()) {
                if (field.getValue() instanceof TextNode text
                        && text.textValue().startsWith(REFERENCE)) {
                    field.setValue(TextNode.valueOf(replacement.apply(text.textValue())));
                }
            }
        }
        for (var child : node) {
            replaceTexts(child, replacement);
        }
    }

    private static @Nullable JsonNode definition(ObjectNode contract, String reference) {
        return contract.path("components").path(section(reference)).get(name(reference));
    }

    private static String renamed(String reference, String service) {
        return REFERENCE + section(reference) + "/" + Character.toUpperCase(service.charAt(0)) + service.substring(1)
                + name(reference);
    }

    private static String section(String reference) {
        return reference.substring(REFERENCE.length(), reference.lastIndexOf('/'));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
