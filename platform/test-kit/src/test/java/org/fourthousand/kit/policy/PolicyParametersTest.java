package org.fourthousand.kit.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyParametersTest {

    @Inject
    PolicyParameters parameters;

    @Test
    void theVersionInForceOnTheDayIsUsed() {
        assertThat(parameters.on("panel-size", LocalDate.of(2025, 12, 31)).integer())
                .isEqualTo(5);
        assertThat(parameters.on("panel-size", LocalDate.of(2026, 1, 1)).integer())
                .isEqualTo(7);
    }

    @Test
    void aMissingOrEndedParameterIsRefusedAndNotGuessed() {
        assertThatThrownBy(() -> parameters.on("ended", LocalDate.of(2016, 1, 1)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("POLICY_MISSING");
        assertThatThrownBy(() -> parameters.on("panel-size", LocalDate.of(2013, 12, 31)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void everybodyReadsTheNumbersWithTheirSource() {
        given().get("/api/sample/v1/policy-parameters?on=2015-06-01")
                .then()
                .statusCode(200)
                .body("name", hasItems("panel-size", "ended"))
                .body("find { it.name == 'panel-size' }.source", equalTo("test"));
        given().get("/api/sample/v1/policy-parameters?on=2016-06-01").then().body("name", not(hasItems("ended")));
    }

    @Test
    void anAdministratorRecordsAVersionOnce() {
        record(Role.ADMINISTRATOR, "quota-a", "2026-01-01").then().statusCode(201);
        record(Role.ADMINISTRATOR, "quota-a", "2026-01-01").then().statusCode(409);
        record(Role.FINANCE_MAKER, "quota-b", "2026-01-01").then().statusCode(403);

        assertThat(parameters.on("quota-a", LocalDate.of(2026, 6, 1)).integer()).isEqualTo(8);
    }

    private static Response record(Role role, String name, String from) {
        return given().auth()
                .oauth2(Tokens.of("admin", role))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"name\":\"%s\",\"value\":\"8\",\"effectiveFrom\":\"%s\",\"source\":\"a notice\"}"
                        .formatted(name, from))
                .post("/api/sample/v1/policy-parameters");
    }
}
