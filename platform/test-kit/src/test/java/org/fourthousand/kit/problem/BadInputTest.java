package org.fourthousand.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad input: a problem with the right 4xx, and nothing changed. */
@QuarkusTest
class BadInputTest {

    private final String uscc = "bad-input-" + UUID.randomUUID();

    @AfterEach
    void nothingChanged() {
        given().auth()
                .oauth2(Tokens.enterprise(uscc))
                .get("/api/sample/v1/notes")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "\"text\"",
                "{\"text\":{}}",
                "{\"text\":1}",
                "{\"text\":\"a\",\"unknown\":1}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} trailing",
                "null",
                "{\"text\":\"\"}",
                "{}"
            })
    void aBodyThatIsNotTheContractsIsTold(String body) {
        problem(post(enterprise().body(body)), 400);
    }

    @Test
    void anUnknownFieldIsNamed() {
        problem(post(enterprise().body("{\"text\":\"a\",\"unknown\":1}")), 400)
                .body("violations.pointer", hasItem("/unknown"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 请填写。, 个数必须在0和5之间", "en, Fill this in., size must be between 0 and 5"})
    void eachFaultIsToldWhereItIsInTheLanguageAskedFor(String language, String missing, String tooLong) {
        problem(
                        post(enterprise()
                                .header("Accept-Language", language)
                                .body("{\"text\":\"\",\"labels\":[\"short\",\"too long\"]}")),
                        400)
                .body("violations.pointer", contains("/labels/1", "/text"))
                .body("violations.message", contains(tooLong, missing));
    }

    @Test
    void aFieldThatBreaksAConstraintIsNamed() {
        problem(post(enterprise().body("{\"text\":\"\"}")), 400).body("violations.pointer", hasItem("/text"));
    }

    @Test
    void aCharacterTheDatabaseCannotKeepIsTold() {
        problem(post(enterprise().body("{\"text\":\"a\\u0000b\"}")), 400);
    }

    @Test
    void theLanguageAskedForIsSpokenAndChineseElse() {
        problem(post(enterprise().header("Accept-Language", "en").body("{")), 400)
                .body("title", equalTo("The request cannot be read"));
        problem(post(enterprise().body("{")), 400).body("title", equalTo("请求格式有误"));
    }

    @Test
    void anOversizedBodyIsRefused() {
        problem(post(enterprise().body("{\"text\":\"" + "x".repeat(1_100_000) + "\"}")), 413);
    }

    @Test
    void anotherContentTypeIsRefused() {
        problem(
                enterprise()
                        .contentType(ContentType.XML)
                        .body("<text/>")
                        .post("/api/sample/v1/notes")
                        .then(),
                415);
    }

    @Test
    void withoutATokenNothingIsOpen() {
        problem(given().get("/api/sample/v1/notes").then(), 401);
        problem(post(given().contentType(ContentType.JSON).body("{\"text\":\"a\"}")), 401);
    }

    @Test
    void aForgedExpiredOrForeignTokenIsRefused() {
        problem(given().auth().oauth2("not.a.token").get("/api/sample/v1/notes").then(), 401);
        var expired = Tokens.sign(
                "e", Map.of("uscc", uscc), "four-thousand", Instant.now().minusSeconds(60), Role.ENTERPRISE);
        problem(given().auth().oauth2(expired).get("/api/sample/v1/notes").then(), 401);
        var foreign = Tokens.sign(
                "e", Map.of("uscc", uscc), "another-suite", Instant.now().plusSeconds(60), Role.ENTERPRISE);
        problem(given().auth().oauth2(foreign).get("/api/sample/v1/notes").then(), 401);
    }

    @Test
    void anotherRoleIsForbidden() {
        problem(
                given().auth()
                        .oauth2(Tokens.of("s", Role.SUPERVISOR))
                        .get("/api/sample/v1/notes")
                        .then(),
                403);
    }

    @Test
    void anEnterpriseTokenWithoutItsClaimIsForbidden() {
        problem(
                post(given().auth()
                        .oauth2(Tokens.of("e", Role.ENTERPRISE))
                        .contentType(ContentType.JSON)
                        .body("{\"text\":\"a\"}")),
                403);
    }

    @Test
    void aMissingOrStaleRevisionIsRefused() {
        var other = Tokens.enterprise("revision-" + UUID.randomUUID());
        var location = given().auth()
                .oauth2(other)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "k")
                .body("{\"text\":\"a\"}")
                .post("/api/sample/v1/notes")
                .header("Location");
        var change = given().auth().oauth2(other).contentType(ContentType.JSON).body("{\"text\":\"b\"}");

        problem(change.put(location).then(), 428);
        problem(
                given().auth()
                        .oauth2(other)
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"7\"")
                        .body("{\"text\":\"b\"}")
                        .put(location)
                        .then(),
                412);
        given().auth()
                .oauth2(other)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"text\":\"b\"}")
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "after=!!!", "after=bm90LWFuLWlk"})
    void aPageThatDoesNotExistIsTold(String query) {
        enterprise()
                .get("/api/sample/v1/notes?" + query)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void everyParameterOfTheQueryThatCannotBeReadIsNamedWithWhatIsAsked() {
        problem(
                        enterprise()
                                .header("Accept-Language", "en")
                                .get("/api/sample/v1/notes?limit=many&writtenFrom=soon&mood=ANGRY&mood=GOOD&label=")
                                .then(),
                        400)
                .body("violations.pointer", contains("#query/limit", "#query/mood", "#query/writtenFrom"))
                .body("violations.message", contains("a number", "one of: GOOD, BAD", "a date, such as 2026-03-02"));
        enterprise()
                .get("/api/sample/v1/notes?limit=5&writtenFrom=2026-03-02&mood=GOOD")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownPathAndAWrongMethodAreTold() {
        problem(enterprise().get("/api/sample/v1/no-such-thing").then(), 404);
        problem(enterprise().delete("/api/sample/v1/notes").then(), 405);
    }

    @Test
    void anUnforeseenFaultRevealsNothing() {
        enterprise()
                .get("/api/sample/v1/notes/broken")
                .then()
                .statusCode(500)
                .contentType(containsString("application/problem+json"))
                .body(not(containsString("secret detail")))
                .body(not(containsString("IllegalState")));
    }

    private RequestSpecification enterprise() {
        return given().auth().oauth2(Tokens.enterprise(uscc)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID())
                .post("/api/sample/v1/notes")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", containsString("urn:fourthousand:problem:"));
    }
}
