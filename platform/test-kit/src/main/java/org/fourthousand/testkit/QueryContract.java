package org.fourthousand.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.junit.jupiter.api.Test;

/**
 * Asks everything in the contract that takes a date, a number or a word of a list in its query for nonsense. A service
 * extends it with a {@code @QuarkusTest}.
 */
public abstract class QueryContract {

    private static final String NONSENSE = "soon";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private record Asked(String method, String path, String parameter) {}

    @Test
    void nonsenseInAParameterOfTheQueryIsRefusedAndNamed() throws IOException {
        var faults = new ArrayList<String>();
        var all = typedParameters();

        for (var asked : all) {
            var answer = ask(asked);
            var body = answer.asString();
            if (answer.statusCode() != 400
                    || !answer.contentType().startsWith("application/problem+json")
                    || !body.contains("\"#query/" + asked.parameter() + "\"")) {
                faults.add(asked + " -> " + answer.statusCode() + " " + body);
            }
        }

        assertThat(all).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    private static Response ask(Asked asked) {
        var token = Tokens.sign(
                "everybody",
                Map.of("uscc", "91430100MA4L00011K", "division", "430100", "expert_id", "e", "department", "industry"),
                Role.values());
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam(asked.parameter(), NONSENSE)
                .request(asked.method(), asked.path().replaceAll("\\{[^}]+}", new UUID(0, 0).toString()));
    }

    private static List<Asked> typedParameters() throws IOException {
        var contract = new ObjectMapper()
                .readTree(given().basePath("").get("/q/openapi?format=json").asByteArray());
        var found = new ArrayList<Asked>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> method.getValue().path("parameters").forEach(parameter -> {
                            if (parameter.path("in").asText().equals("query")
                                    && isTyped(parameter.path("schema"), contract)) {
                                found.add(new Asked(
                                        method.getKey(),
                                        path.getKey(),
                                        parameter.get("name").asText()));
                            }
                        })));
        return found;
    }

    private static boolean isTyped(JsonNode schema, JsonNode contract) {
        if (schema.has("$ref")) {
            return isTyped(contract.at(schema.get("$ref").asText().substring(1)), contract);
        }
        if (schema.has("allOf")) {
            return schema.get("allOf").valueStream().anyMatch(part -> isTyped(part, contract));
        }
        if (schema.has("items")) {
            return isTyped(schema.get("items"), contract);
        }
        var type = schema.path("type").asText();
        return type.equals("integer")
                || type.equals("number")
                || schema.has("enum")
                || schema.path("format").asText().startsWith("date");
    }
}
