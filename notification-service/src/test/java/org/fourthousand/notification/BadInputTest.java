package org.fourthousand.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad input: a problem with the right 4xx, and nothing changed. */
@QuarkusTest
class BadInputTest {

    private static final String BASE = "/api/notification/v1/";
    private static final String NOTHING = UUID.randomUUID().toString();

    @Inject
    Table table;

    @Inject
    Bus bus;

    @Inject
    TestClock clock;

    private long before;

    @BeforeEach
    void count() {
        clock.set(LocalDate.of(2025, 3, 3));
        before = count("notice") + count("contact") + count("notice_act");
    }

    @AfterEach
    void nothingChanged() {
        assertThat(count("notice") + count("contact") + count("notice_act")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "null",
                "{}",
                "{\"words\":1}",
                "{\"words\":\"\"}",
                "{\"words\":\"a\",\"unknown\":1}",
                "{\"words\":\"a\"} trailing"
            })
    void aBodyThatIsNotTheContractsIsTold(String body) {
        for (var step : new String[] {"urging", "return", "verification", "closure"}) {
            problem(post("notices/" + NOTHING + "/" + step, supervisor(), body), 400);
        }
        problem(post("notices/" + NOTHING + "/reply", county(), body), 400);
        problem(post("notices/" + NOTHING + "/extension", supervisor(), body), 400);
        problem(post("notices", supervisor(), body), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"not an address\",\"name\":\"a\"}",
                "{\"email\":\"a@example.org\\r\\nBcc: b@example.org\",\"name\":\"a\"}",
                "{\"email\":\"a@example.org\",\"name\":\"\"}",
                "{\"email\":\"a@example.org\",\"name\":\"a\",\"language\":\"FR\"}",
                "{\"email\":\"a@example.org\",\"name\":\"a\",\"language\":1}",
                "{\"email\":\"a@example.org\"}",
                "{"
            })
    void aContactThatIsNoneIsTold(String body) {
        problem(put("contacts/county-officer/430105", body), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "county-officer/430100, 400",
        "city-officer/430102, 400",
        "registry-officer/430102, 400",
        "enterprise/430000, 400",
        "nobody/430000, 400",
        "county-officer/999999, 404",
        "county-officer/x, 404"
    })
    void anOfficeThatDoesNotExistIsTold(String office, int status) {
        put("contacts/" + office, "{\"email\":\"a@example.org\",\"name\":\"a\"}")
                .statusCode(oneOf(400, status))
                .contentType(containsString("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notices?state=NONE",
                "notices?projectId=x",
                "notices?limit=0",
                "notices?limit=201",
                "notices?after=!!!",
                "follow-ups?light=PINK",
                "follow-ups?projectId=x",
                "follow-ups/x",
                "notices/x",
                "notices/" + "00000000-0000-0000-0000-000000000000",
                "follow-ups/" + "00000000-0000-0000-0000-000000000000",
                "inbox?limit=x",
                "no-such-thing"
            })
    void aQueryThatCannotBeAnsweredIsTold(String path) {
        given().auth()
                .oauth2(supervisor())
                .get(BASE + path)
                .then()
                .statusCode(oneOf(400, 404))
                .contentType(containsString("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notices", "follow-ups", "inbox", "deliveries", "contacts"})
    void withoutATokenNothingIsOpen(String path) {
        problem(given().get(BASE + path).then(), 401);
        problem(given().auth().oauth2("not.a.token").get(BASE + path).then(), 401);
    }

    @Test
    void anotherRoleIsForbidden() {
        problem(given().auth().oauth2(supervisor()).get(BASE + "contacts").then(), 403);
        problem(post("notices", county(), "{}"), 403);
        problem(post("notices/" + NOTHING + "/acceptance", supervisor(), null), 403);
        problem(
                given().auth()
                        .oauth2(Tokens.of("a", Role.ADMINISTRATOR))
                        .get(BASE + "notices")
                        .then(),
                403);
        problem(
                given().auth()
                        .oauth2(Tokens.of("a", Role.AUDITOR))
                        .get(BASE + "inbox")
                        .then(),
                403);
    }

    @Test
    void anOfficerWithoutADivisionIsForbiddenOrSeesNothing() {
        var officer = Tokens.of("officer", Role.COUNTY_OFFICER);

        problem(post("notices/" + NOTHING + "/acceptance", officer, null), 404);
        given().auth()
                .oauth2(officer)
                .get(BASE + "notices")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void anExpertWhoseIdIsNoneSeesNothingAndBreaksNothing() {
        given().auth()
                .oauth2(Tokens.expert("not-a-uuid"))
                .get(BASE + "inbox")
                .then()
                .statusCode(oneOf(200, 403));
    }

    @Test
    void anOversizedBodyIsRefused() {
        problem(post("notices", supervisor(), "{\"mandate\":\"" + "x".repeat(1_100_000) + "\"}"), 413);
    }

    @Test
    void anEffectWithoutItsKeyIsRefused() {
        problem(
                given().auth()
                        .oauth2(supervisor())
                        .contentType(ContentType.JSON)
                        .body(Map.of("words", "a"))
                        .post(BASE + "notices/" + NOTHING + "/urging")
                        .then(),
                400);
    }

    private static ValidatableResponse post(String path, String token, @org.jspecify.annotations.Nullable String body) {
        var request =
                given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
        return (body == null ? request : request.body(body)).post(BASE + path).then();
    }

    private static ValidatableResponse put(String path, String body) {
        return given().auth()
                .oauth2(Tokens.of("administrator", Role.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .body(body)
                .put(BASE + path)
                .then();
    }

    private static String supervisor() {
        return Tokens.of("supervisor", Role.SUPERVISOR);
    }

    private static String county() {
        return Tokens.officer(Role.COUNTY_OFFICER, "430102");
    }

    private long count(String which) {
        return table.rows("select count(*) as rows from " + which).getFirst().get("rows", Long.class);
    }

    private static void problem(ValidatableResponse response, int status) {
        response.statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", containsString("urn:fourthousand:problem:"));
    }
}
