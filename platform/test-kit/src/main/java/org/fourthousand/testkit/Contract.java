package org.fourthousand.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the committed contract {@code src/main/openapi/openapi.yaml} against the code. A service extends it with a
 * {@code @QuarkusTest}. Run with {@code -Dcontract.update} to write the file anew, and read the difference.
 */
public abstract class Contract {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Pattern SERVERS = Pattern.compile("(?m)^servers:\\n(- .*\\n(  .*\\n)*)*");

    @Test
    void theCommittedContractIsThatOfTheCode() throws IOException {
        var served = RestAssured.given()
                .basePath("")
                .get("/q/openapi?format=yaml")
                .body()
                .asByteArray();
        var contract =
                SERVERS.matcher(new String(served, StandardCharsets.UTF_8)).replaceAll("");
        if (System.getProperty("contract.update") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, contract);
        }

        assertThat(COMMITTED).hasContent(contract);
    }

    /** A client that is generated from the contract would otherwise give its caller nothing. */
    @Test
    void everyOperationSaysWhatItAnswersWhenItSucceeds() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .basePath("")
                .get("/q/openapi?format=json")
                .body()
                .path("paths");

        var silent = paths.values().stream()
                .flatMap(path -> path.values().stream())
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .filter(operation -> operation.get("responses") instanceof Map<?, ?> responses
                        && responses.keySet().stream()
                                .noneMatch(status -> status.toString().startsWith("2")))
                .map(operation -> operation.get("operationId"))
                .toList();
        assertThat(silent).isEmpty();
    }
}
