package org.fourthousand.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes one OpenAPI document of several services' contracts, in which no name means two things. */
final class ContractMerge {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<String, ObjectNode> contracts = new LinkedHashMap<>();

    private ContractMerge(Map<String, ObjectNode> contracts) {
        contracts.forEach((service, contract) -> this.contracts.put(service, contract.deepCopy()));
    }

    /**
     * The contracts as one.
     *
     * @param contracts by the service's segment in addresses, for example {@code registry}
     * @throws IllegalStateException when they contradict each other or leave their service's addresses
     */
    static ObjectNode merge(Map<String, ObjectNode> contracts) {
        return new ContractMerge(contracts).merge();
    }

    private ObjectNode merge() {
        var components = new Components(contracts);
        components.separate();
        separateOperationIds();
        separateTags();

        var document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        describe(document.putObject("info"));
        document.putArray("servers").addObject().put("url", "/").put("description", "网关 | The gateway");
        mergeTags(document);
        mergePaths(document.putObject("paths"));
        var merged = document.putObject("components");
        components.mergeInto(merged);
        Security.describe(merged);
        return document;
    }

    private static void describe(ObjectNode info) {
        info.put("title", "四千工程 · Four Thousand Projects");
        info.put("version", "1");
        info.put(
                "description",
                "项目库、遴选、资金、跟踪督查的统一接口。错误均为 application/problem+json(RFC 9457),语言按 Accept-Language(默认 zh-CN)。\n\n"
                        + "One interface to the project library, the selection, the funds, and follow-up. Errors are "
                        + "application/problem+json (RFC 9457) in the language of Accept-Language (zh-CN by default).");
    }

    private void mergeTags(ObjectNode document) {
        var tags = document.putArray("tags");
        contracts.values().forEach(contract -> contract.path("tags").forEach(tags::add));
    }

    private void mergePaths(ObjectNode paths) {
        contracts.forEach((service, contract) -> {
            var prefix = "/api/" + service + "/";
            for (var path : contract.path("paths").properties()) {
                if (!path.getKey().startsWith(prefix)) {
                    throw new IllegalStateException(
                            "%s: %s does not begin with %s".formatted(service, path.getKey(), prefix));
                }
                paths.set(path.getKey(), path.getValue());
            }
            operations(contract).forEach(operation -> {
                Security.unify(operation, contract);
                operation.put("x-service", service);
            });
        });
    }

    private void separateOperationIds() {
        var shared = shared(contract -> operations(contract).map(ContractMerge::operationId));
        contracts.forEach((service, contract) -> operations(contract)
                .filter(operation -> shared.contains(operationId(operation)))
                .forEach(operation -> {
                    var id = operationId(operation);
                    operation.put("operationId", service + Character.toUpperCase(id.charAt(0)) + id.substring(1));
                }));
    }

    private void separateTags() {
        var shared = shared(contract -> operations(contract)
                .flatMap(operation -> stream(operation.path("tags")))
                .map(JsonNode::asText));
        contracts.forEach((service, contract) -> {
            operations(contract).forEach(operation -> {
                if (operation.get("tags") instanceof ArrayNode tags) {
                    for (int i = 0; i < tags.size(); i++) {
                        tags.set(i, tagOf(service, tags.get(i).asText(), shared));
                    }
                }
            });
            for (var tag : contract.path("tags")) {
                ((ObjectNode) tag).put("name", tagOf(service, tag.path("name").asText(), shared));
            }
        });
    }

    private static String tagOf(String service, String name, Set<String> shared) {
        return shared.contains(name) ? name + " (" + service + ")" : name;
    }

    /** The names that more than one contract uses for its own. */
    private Set<String> shared(Function<ObjectNode, Stream<String>> names) {
        return contracts.values().stream()
                .flatMap(contract ->
                        names.apply(contract).filter(name -> !name.isEmpty()).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(users -> users.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String operationId(ObjectNode operation) {
        return operation.path("operationId").asText("");
    }

    private static Stream<ObjectNode> operations(ObjectNode contract) {
        return stream(contract.path("paths"))
                .flatMap(item -> item.properties().stream())
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> (ObjectNode) member.getValue());
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
