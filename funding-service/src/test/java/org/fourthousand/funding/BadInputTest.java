package org.fourthousand.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem with the right 4xx, and nothing changed. */
@QuarkusTest
class BadInputTest {

    private static final String NOBODY = "01890000-0000-7000-8000-000000000000";
    private static final String COUNTS = """
            select (select count(*) from budget) + (select count(*) from award) + (select count(*) from payee_account)
                 + (select count(*) from disbursement) + (select count(*) from journal_entry) + (select count(*) from history)
            """;

    @Inject
    Scene scene;

    @Inject
    Database database;

    private long before;

    @BeforeEach
    void count() {
        scene.isToday();
        before = database.count(COUNTS);
    }

    @AfterEach
    void nothingChanged() {
        assertThat(database.count(COUNTS)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budgets",
                "awards",
                "payee-accounts",
                "disbursements/" + NOBODY + "/payment",
                "awards/" + NOBODY + "/rejection"
            })
    void aBodyThatIsNotTheContractsIsTold(String path) {
        for (var body : new String[] {
            "{",
            "",
            "[]",
            "null",
            "\"text\"",
            "{}",
            "{\"unknown\":1}",
            "{\"reason\":1}",
            "{\"year\":{}}",
            "{} trailing",
            "{\"a\":1,\"a\":2}"
        }) {
            problem(scene.post(everybody(), path, body), 400);
        }
        problem(scene.post(everybody(), path, "{\"reason\":\"" + "x".repeat(1_100_000) + "\"}"), 413);
        problem(
                everybody()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(ContentType.XML)
                        .body("<a/>")
                        .post(API + path),
                415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"performanceGoals\":[]",
                "\"performanceGoals\":[null]",
                "\"performanceGoals\":[{\"indicator\":\"产值\"}]",
                "\"performanceGoals\":[{\"indicator\":\" \",\"target\":\"1\",\"unit\":\"人\"}]",
                "\"performanceGoals\":[{\"indicator\":\"产值\",\"target\":\"much\",\"unit\":\"人\"}]",
                "\"performanceGoals\":[{\"indicator\":\"产值\",\"target\":1,\"unit\":\"人\"}]",
                "\"performanceGoals\":[{\"indicator\":\"产值\",\"target\":\"1\",\"unit\":\"\"}]"
            })
    void goalsThatCannotBeMeasuredAreRefused(String goals) {
        problem(
                scene.post(
                        scene.maker(),
                        "awards",
                        "{\"projectId\":\"" + NOBODY + "\",\"documentNumber\":\"湘财企指〔2026〕1号\"," + goals + "}"),
                400);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, budgets, finance-checker",
        "POST, awards, finance-releaser",
        "POST, payee-accounts, finance-maker",
        "POST, awards/%s/approval, finance-maker",
        "POST, awards/%s/instalments/1/disbursement, finance-checker",
        "POST, disbursements/%s/review, finance-maker",
        "POST, disbursements/%s/approval, finance-checker",
        "POST, disbursements/%s/order, finance-maker",
        "POST, disbursements/%s/payment, auditor",
        "POST, payee-accounts/%s/confirmation, enterprise",
        "POST, budgets/%s/approval, auditor",
        "GET, budgets, enterprise",
        "GET, trial-balance?fund=TECHNICAL_UPGRADE&year=2026, supervisor",
        "GET, disbursements, administrator",
        "GET, payee-accounts, administrator",
        "GET, funds/TECHNICAL_UPGRADE/years/2026, enterprise"
    })
    void anotherRoleIsForbiddenAndNobodyIsUnauthenticated(String method, String path, String role) {
        var there = API + path.formatted(NOBODY);
        problem(
                scene.as(Tokens.of("x", Role.named(role).orElseThrow()))
                        .contentType(ContentType.JSON)
                        .request(method, there),
                403);
        problem(given().contentType(ContentType.JSON).request(method, there), 401);
        problem(scene.as("not.a.token").contentType(ContentType.JSON).request(method, there), 401);
        problem(
                scene.as(Tokens.sign("x", Map.of(), "elsewhere", Instant.now().plusSeconds(60), Role.values()))
                        .contentType(ContentType.JSON)
                        .request(method, there),
                401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budgets/%s/approval",
                "awards/%s/approval",
                "awards/%s/instalments/1/disbursement",
                "payee-accounts/%s/confirmation",
                "disbursements/%s/review",
                "disbursements/%s/approval",
                "disbursements/%s/order"
            })
    void aThingThatDoesNotExistIsNotFoundAndAKeyIsNeeded(String path) {
        problem(scene.post(everybody(), path.formatted(NOBODY)), 404);
        problem(scene.post(everybody(), path.formatted("not-an-id")), 404);
        problem(everybody().post(API + path.formatted(NOBODY)), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "trial-balance, 400",
        "trial-balance?fund=TECHNICAL_UPGRADE, 400",
        "trial-balance?fund=TECHNICAL_UPGRADE&year=1999, 400",
        "trial-balance?fund=TECHNICAL_UPGRADE&year=soon, 404",
        "trial-balance?fund=x&year=2026, 404",
        "funds/NO_SUCH_FUND/years/2026, 404",
        "funds/TECHNICAL_UPGRADE/years/now, 404",
        "disbursements?state=LOST, 404",
        "disbursements?limit=0, 400",
        "awards?after=!!!, 400",
        "awards?projectId=7, 404"
    })
    void aQuestionThatMakesNoSenseIsTold(String path, int status) {
        var answer = everybody().get(API + path);

        assertThat(answer.statusCode()).isIn(status, 400);
        problem(answer, answer.statusCode());
    }

    @Test
    void anEnterpriseWithoutItsClaimIsForbidden() {
        problem(scene.post(scene.as(Tokens.of("e", Role.ENTERPRISE)), "payee-accounts", """
                        {"accountName":"a","cnaps":"102551000012","accountNumber":"6222020000001234567"}
                        """), 403);
    }

    private io.restassured.specification.RequestSpecification everybody() {
        return scene.as(Tokens.sign("everybody", Map.of("uscc", "91430000NOBODY0000"), Role.values()));
    }

    private static void problem(Response response, int status) {
        response.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", containsString("urn:fourthousand:problem:"));
    }
}
