package org.fourthousand.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input of every kind: a problem with the right 4xx, nothing changed, never a 5xx. */
@QuarkusTest
class BadInputTest {

    private static final List<String> COMMANDS = List.of(
            "submission",
            "withdrawal",
            "recommendations",
            "return",
            "form-check",
            "entry",
            "suspension",
            "resumption",
            "exit",
            "acceptance",
            "progress-reports");

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);
    private String id = "";

    @BeforeEach
    void aDraft() {
        clock.set(LocalDate.of(2026, 3, 2));
        id = enterprise.register(Forms.good());
    }

    @AfterEach
    void nothingChanged() {
        var draft = enterprise
                .read(id)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .extract()
                .asString();
        assertThat(draft).contains("\"stage\":\"DRAFT\"");
        assertThat(enterprise.get("").extract().asString()).containsOnlyOnce("\"stage\"");
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                Arguments.of("enterpriseName", ""),
                Arguments.of("enterpriseName", "x".repeat(201)),
                Arguments.of("enterpriseName", 7),
                Arguments.of("contactEmail", "nobody"),
                Arguments.of("name", null),
                Arguments.of("name", List.of("a")),
                Arguments.of("projectCode", "2401-430204-04"),
                Arguments.of("division", "110000"),
                Arguments.of("division", "430000"),
                Arguments.of("division", 430204),
                Arguments.of("industry", "D35"),
                Arguments.of("industry", "C99"),
                Arguments.of("fund", "ANY"),
                Arguments.of("fund", 1),
                Arguments.of("totalInvestment", 1000000.0),
                Arguments.of("totalInvestment", "1e9"),
                Arguments.of("totalInvestment", "0.00"),
                Arguments.of("totalInvestment", "12345678901234567.00"),
                Arguments.of("requestedAmount", "-1.00"),
                Arguments.of("requestedAmount", "0.001"),
                Arguments.of("requestedAmount", "1000000000.01"),
                Arguments.of("constructionStart", "2025-02-30"),
                Arguments.of("constructionStart", "+999999999-01-01"),
                Arguments.of("constructionStart", "1025-01-01"),
                Arguments.of("plannedEnd", "2024-12-31"),
                Arguments.of("plannedEnd", 20261231),
                Arguments.of("catalogueClass", null),
                Arguments.of("capacityExpansion", null),
                Arguments.of("capacityExpansion", "no"),
                Arguments.of("civilMilitary", "yes"),
                Arguments.of("strategicIndustry", "STEEL"),
                Arguments.of("ownership", "HEAVENLY"),
                Arguments.of("gates", null),
                Arguments.of("gates", Map.of("energy", Map.of("documentNumber", "x"))),
                Arguments.of("gates", Map.of("energy", Map.of("status", "MAYBE"))),
                Arguments.of("gates", Map.of("fire", Map.of("status", "APPROVED"))),
                Arguments.of("declarations", Map.of()),
                Arguments.of("uscc", "91430100MA4L00011K"),
                Arguments.of("stage", "IN_LIBRARY"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("badFields")
    void aFieldThatIsNotTheContractsIsTold(String field, Object value) {
        var form = Forms.with(field, value);

        problem(enterprise.post("", form), 400);
        problem(enterprise.revise(id, "\"0\"", form), 400);
    }

    @Test
    void aBadFieldIsNamed() {
        problem(enterprise.post("", Forms.with("industry", "D35")), 400)
                .body("violations.pointer", hasItem("/industry"));
        problem(enterprise.post("", Forms.with("plannedEnd", "2024-12-31")), 400)
                .body("violations.pointer", hasItem("/plannedEnd"));
        problem(enterprise.post("", Forms.with("gates", Map.of("energy", Map.of("documentNumber", "x")))), 400)
                .body("violations.pointer", hasItem("/gates/energy/status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "park", "filingNumber"})
    void aCharacterTheDatabaseCannotKeepIsTold(String field) {
        problem(enterprise.post("", Forms.with(field, "a\u0000b")), 400);
    }

    @Test
    void aCharacterTheDatabaseCannotKeepIsToldDeepInTheForm() {
        var declarations = Forms.declarations();
        declarations.put("otherFunds", List.of("a\u0000b"));

        problem(enterprise.post("", Forms.with("declarations", declarations)), 400);
        for (var list : List.of("projects", "library")) {
            problem(
                    enterprise
                            .as()
                            .queryParam("text", "a\u0000b")
                            .get("/api/registry/v1/" + list)
                            .then(),
                    400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"draft\"", "{}", "{\"a\":1} x", "{\"name\":\"a\",\"name\":\"b\"}"})
    void aBodyThatIsNoFormIsTold(String body) {
        problem(
                enterprise
                        .as()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(body)
                        .post("/api/registry/v1/projects")
                        .then(),
                400);
    }

    @Test
    void anOversizedOrForeignBodyIsRefused() {
        problem(enterprise.post("", Forms.with("name", "x".repeat(1_100_000))), 413);
        problem(
                given().auth()
                        .oauth2(Tokens.enterprise(uscc))
                        .contentType(ContentType.XML)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body("<project/>")
                        .post("/api/registry/v1/projects")
                        .then(),
                415);
    }

    @Test
    void everyCommandNeedsATokenARoleAndAKey() {
        for (var command : COMMANDS) {
            var path = "/api/registry/v1/projects/" + id + "/" + command;
            var body = Map.of("reason", "x");
            problem(given().contentType(ContentType.JSON).body(body).post(path).then(), 401);
            problem(
                    given().auth()
                            .oauth2("not.a.token")
                            .contentType(ContentType.JSON)
                            .body(body)
                            .post(path)
                            .then(),
                    401);
            problem(Desk.of(Tokens.of("s", Role.SUPERVISOR)).post("/" + id + "/" + command, body), 403);
            problem(Desk.of(Tokens.of("a", Role.AUDITOR)).post("/" + id + "/" + command, body), 403);
        }
        problem(
                enterprise
                        .as()
                        .body(Forms.good())
                        .post("/api/registry/v1/projects")
                        .then(),
                400);
        problem(
                enterprise
                        .as()
                        .post("/api/registry/v1/projects/" + id + "/submission")
                        .then(),
                400);
    }

    @Test
    void everyCommandOnAForeignOrUnknownIdIsNotFound() {
        for (var unknown : List.of(id, UUID.randomUUID().toString())) {
            problem(Desk.county().recommend(unknown), 403)
                    .body("detail", containsString("officers of its own county and city sign it"));
            problem(Desk.county().sendBack(unknown, "x"), 404);
            problem(Desk.registry().checkForm(unknown), 404);
            problem(Desk.registry().enter(unknown), 404);
            for (var step : List.of("suspension", "resumption", "exit")) {
                problem(Desk.registry().step(unknown, step), 404);
            }
            problem(Desk.registry().post("/" + unknown + "/acceptance", Map.of("documentNumber", "湘验〔2026〕1号")), 404);
            var foreign = Desk.enterprise(Enterprises.next());
            problem(foreign.submit(unknown), 404);
            problem(foreign.revise(unknown, "\"0\"", Forms.good()), 404);
            problem(foreign.report(unknown, Rounds.progress(2026, 1, "1", "1")), 404);
            for (var part : List.of("", "/recommendations", "/eligibility", "/progress-reports", "/service-log")) {
                problem(foreign.get("/" + unknown + part), 404);
            }
        }
        problem(enterprise.get("/not-a-uuid"), 404);
        problem(enterprise.submit("not-a-uuid"), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"opinion\":\" \"}",
                "{\"opinion\":1}",
                "{\"missing\":[]}",
                "{\"missing\":[\"\"]}",
                "{\"missing\":[null]}",
                "{\"missing\":[{\"words\":\"x\",\"toDo\":\" \"}]}",
                "{\"missing\":[{\"pointer\":\"gates\",\"words\":\"x\",\"toDo\":\"y\"}]}",
                "{\"missing\":[{\"pointer\":\"/nothing\",\"words\":\"x\",\"toDo\":\"y\"}]}",
                "{\"missing\":\"x\"}",
                "{\"reason\":null}",
                "{\"documentNumber\":\"湘验(2026)1号\"}",
                "{\"documentNumber\":\"湘验〔2026〕1号\",\"acceptedOn\":\"soon\"}",
                "{\"year\":2026,\"quarter\":5,\"physicalPercent\":\"1\",\"financialPercent\":\"1\",\"evidence\":\"x\"}",
                "{\"year\":2026,\"quarter\":1,\"physicalPercent\":\"101\",\"financialPercent\":\"1\",\"evidence\":\"x\"}",
                "{\"year\":2026,\"quarter\":1,\"physicalPercent\":1,\"financialPercent\":\"1\",\"evidence\":\"x\"}",
                "{\"year\":2026,\"quarter\":1,\"physicalPercent\":\"1\",\"financialPercent\":\"1\"}",
                "{\"manualCheck\":\" \"}",
                "nonsense"
            })
    void aCommandWithABadBodyIsTold(String body) {
        for (var command : COMMANDS.subList(1, COMMANDS.size())) {
            var desk = switch (command) {
                case "recommendations", "return" -> Desk.county();
                case "progress-reports", "withdrawal" -> enterprise;
                default -> Desk.registry();
            };
            // {} is a good entry; the project is then none that this officer may see
            problem(
                    desk.post("/" + id + "/" + command, body),
                    command.equals("entry") && body.equals("{}") ? 404 : 400);
        }
    }

    @Test
    void aMissingOrStaleRevisionIsRefused() {
        problem(
                enterprise
                        .as()
                        .body(Forms.good())
                        .put("/api/registry/v1/projects/" + id)
                        .then(),
                428);
        problem(enterprise.revise(id, "\"1\"", Forms.good()), 412);
        problem(enterprise.revise(id, "W/\"0\"", Forms.good()), 412);
        problem(enterprise.revise(id, "*", Forms.good()), 412);
        problem(
                enterprise
                        .as()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .header("If-Match", "\"3\"")
                        .post("/api/registry/v1/projects/" + id + "/submission")
                        .then(),
                412);
    }

    @Test
    void aRepeatedKeyAnswersTheSameAndAnotherRequestIsRefused() {
        var other = Enterprises.next();
        var key = UUID.randomUUID().toString();
        var form = Forms.good();

        var first = register(other, key, form).statusCode(201).extract();
        var second = register(other, key, form).statusCode(201).extract();

        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        problem(register(other, key, Forms.good()), 422);
        Desk.enterprise(other).get("").body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=x", "?after=!!!", "?stage=NONE", "?division=1", "?text="})
    void aListThatCannotBeIsTold(String query) {
        var long_ = query.equals("?text=") ? query + "x".repeat(101) : query;

        enterprise
                .get(long_)
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void aDraftCannotTakeTheStepsOfALibraryProject() {
        var body = new LinkedHashMap<>(Rounds.progress(2026, 1, "1", "1"));

        problem(enterprise.report(id, body), 409)
                .body("detail", containsString("Possible now: be revised; be submitted"));
    }

    private ValidatableResponse register(String other, String key, Map<String, Object> form) {
        return given().auth()
                .oauth2(Tokens.enterprise(other))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(form)
                .post("/api/registry/v1/projects")
                .then();
    }

    /** Looks at the text, not through a JSON path: there are hundreds of these. */
    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        var answer = response.contentType(containsString("application/problem+json"))
                .statusCode(status)
                .extract()
                .asString();
        assertThat(answer).contains("\"type\":\"urn:fourthousand:problem:", "\"status\":" + status + ",");
        return response;
    }
}
