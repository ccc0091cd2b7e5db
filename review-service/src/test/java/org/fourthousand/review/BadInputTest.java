package org.fourthousand.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input at every endpoint: a problem with the right 4xx, and nothing changed. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String ID = "{id}";
    private static final String SOMEBODY = UUID.randomUUID().toString();

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    private final SampleProject project = SampleProject.of("BAD_INPUT_FUND", "C17", SampleProject.uscc(901));
    private String round = "";
    private ExpertId expert = ExpertId.next();
    private String seat = "";
    private String before = "";

    @BeforeEach
    void aDrawnRound() {
        if (round.isEmpty()) {
            round = office.drawn("BAD_INPUT_FUND", "60000000.00", 5, "C17", project);
            expert = ReviewOffice.draw(round).panels().getFirst().experts().getFirst();
            seat = Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id()));
        }
        before = state();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(state()).isEqualTo(before);
    }

    /** Everything a bad request could have changed, counted. */
    private String state() {
        return String.valueOf(rows.ask(Caller.system("test"), """
                select concat_ws('/', (select count(*) from selection_round), (select count(*) from expert),
                  (select count(*) from history), (select count(*) from objection),
                  (select sum(version) from scoresheet), (select sum(version) from selection_round))
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "experts",
                "rounds",
                "rounds/{id}/extension",
                "assignments/{id}/recusal",
                "publicity/{id}/objections",
                "objections/{id}/decision"
            })
    void aBodyThatIsNotTheContractsIsTold(String path) {
        for (var body :
                List.of("{", "", "[]", "\"text\"", "null", "{\"unknown\":1}", "{} trailing", "{\"a\":1,\"a\":2}")) {
            problem(post(path, body), 400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'year':'2026'} | /year",
                "{'year':2026.5} | /year",
                "{'budget':1000} | /budget",
                "{'budget':'1e9'} | /budget",
                "{'budget':'1.005'} | /budget",
                "{'scoresDueOn':'tomorrow'} | /scoresDueOn",
                "{'rubric':[{'criterion':'BEAUTY','weight':1}]} | /rubric/0/criterion",
                "{'rubric':[{'criterion':'STRUCTURE','weight':'1'}]} | /rubric/0/weight",
                "{'year':2026,'fund':'x'} | /fund",
                "{'year':1999} | /year"
            })
    void aFieldOfTheWrongTypeIsNamed(String body, String pointer) {
        problem(post("rounds", body.replace('\'', '"')), 400).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void weightsThatDoNotAddUpAndADeadlineInThePastAreRefused() {
        var plan = ReviewOffice.plan("BAD_INPUT_OTHER", "1000.00");
        plan.put("rubric", ReviewOffice.rubric().subList(0, 7));
        problem(Api.post(Api.officer(), "rounds", plan), 422).body("violations[0].pointer", equalTo("/rubric"));

        var past = ReviewOffice.plan("BAD_INPUT_OTHER", "0.00");
        past.put("scoresDueOn", "2026-01-11");
        problem(Api.post(Api.officer(), "rounds", past), 422)
                .body("violations.pointer", hasItem("/scoresDueOn"))
                .body("violations.pointer", hasItem("/budget"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'100.01' | 400", "'-1' | 400", "'85.555' | 400", "85 | 400", "'a' | 400", "null | 400"})
    void aScoreOutsideItsRangeIsRefused(String score, int status) {
        var body = "{\"marks\":[{\"criterion\":\"STRUCTURE\",\"score\":%s,\"reason\":\"r\"}]}"
                .formatted(score.replace('\'', '"'));
        problem(save("\"0\"", body), status);
    }

    @Test
    void aMarkWithoutReasonOrTwiceIsRefused() {
        problem(save("\"0\"", "{\"marks\":[{\"criterion\":\"STRUCTURE\",\"score\":\"80\",\"reason\":\" \"}]}"), 400);
        var mark = "{\"criterion\":\"STRUCTURE\",\"score\":\"80\",\"reason\":\"r\"}";
        problem(save("\"0\"", "{\"marks\":[" + mark + "," + mark + "]}"), 422);
    }

    @Test
    void anIncompleteSheetCannotBeHandedIn() {
        problem(Api.post(Tokens.expert(expert.toString()), "scoresheets/" + seat + "/submission"), 422)
                .body("type", equalTo("urn:fourthousand:problem:sheet-incomplete"));
    }

    @Test
    void aMissingOrStaleRevisionIsRefused() {
        problem(
                Api.as(Tokens.expert(expert.toString()))
                        .body(ReviewOffice.sheet("80"))
                        .put(Api.BASE + "scoresheets/" + seat),
                428);
        problem(
                Api.put(Tokens.expert(expert.toString()), "scoresheets/" + seat, "\"5\"", ReviewOffice.sheet("80")),
                412);
        problem(
                Api.as(Api.officer())
                        .header("Idempotency-Key", UUID.randomUUID())
                        .header("If-Match", "\"9\"")
                        .post(Api.BASE + "rounds/" + round + "/ranking"),
                412);
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        var key = UUID.randomUUID().toString();
        var plan = ReviewOffice.plan("BAD_INPUT_KEY_" + Math.abs(key.hashCode()), "1000.00");
        Api.as(Api.officer())
                .header("Idempotency-Key", key)
                .body(plan)
                .post(Api.BASE + "rounds")
                .then()
                .statusCode(201);
        before = state();

        plan.put("budget", "2000.00");
        problem(Api.as(Api.officer()).header("Idempotency-Key", key).body(plan).post(Api.BASE + "rounds"), 422)
                .body("type", equalTo("urn:fourthousand:problem:idempotency-key-reused"));
        problem(Api.as(Api.officer()).body(plan).post(Api.BASE + "rounds"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rounds/{id}",
                "rounds/{id}/draw",
                "rounds/{id}/ranking",
                "rounds/{id}/selection",
                "rounds/{id}/final-list",
                "publicity/{id}",
                "objections/{id}",
                "experts/{id}"
            })
    void aForeignIdIsNotFound(String path) {
        problem(Api.get(Api.officer(), path.replace(ID, SOMEBODY)), 404);
        Api.get(Api.officer(), path.replace(ID, "not-an-id"))
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opening", "draw", "ranking", "selection", "publicity", "finalisation"})
    void aStepOfAForeignRoundIsNotFoundAndOfAForeignRoleForbidden(String step) {
        problem(Api.post(Api.officer(), "rounds/" + SOMEBODY + "/" + step), 404);
        problem(Api.post(null, "rounds/" + round + "/" + step), 401);
        for (var role : Role.values()) {
            if (role != Role.REVIEW_OFFICER) {
                problem(Api.post(Tokens.of("somebody", role), "rounds/" + round + "/" + step), 403);
            }
        }
    }

    @Test
    void anExpertsTokenWithoutOrWithAWrongClaimIsForbidden() {
        problem(Api.get(Tokens.of("e", Role.EXPERT), "assignments"), 403);
        problem(Api.get(Tokens.expert("not-an-id"), "assignments"), 403);
        problem(Api.post(Tokens.expert("not-an-id"), "scoresheets/" + seat + "/submission"), 403);
        problem(Api.post(Tokens.expert("not-an-id"), "assignments/" + seat + "/recusal", Map.of("reason", "r")), 403);
    }

    @Test
    void aForgedExpiredOrForeignTokenIsRefusedAlsoWhereThePublicMayRead() {
        problem(Api.get("not.a.token", "rounds/" + round), 401);
        var expired = Tokens.sign("o", Map.of(), "four-thousand", Instant.now().minusSeconds(60), Role.REVIEW_OFFICER);
        problem(Api.get(expired, "experts"), 401);
        var foreign = Tokens.sign("o", Map.of(), "another-suite", Instant.now().plusSeconds(60), Role.REVIEW_OFFICER);
        problem(Api.post(foreign, "rounds", ReviewOffice.plan("BAD_INPUT_OTHER", "1000.00")), 401);
    }

    @Test
    void anOversizedBodyAndAnotherContentTypeAreRefused() {
        problem(post("experts", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}"), 413);
        problem(
                Api.as(Api.officer())
                        .contentType(ContentType.XML)
                        .header("Idempotency-Key", "k")
                        .body("<expert/>")
                        .post(Api.BASE + "experts"),
                415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"experts", "rounds", "objections", "rounds/{id}/ranking", "rounds/{id}/selection"})
    void aPageThatDoesNotExistIsTold(String path) {
        for (var query : List.of("limit=0", "limit=201", "after=!!!", "after=bm90LWFuLWlk")) {
            problem(Api.get(Api.officer(), path.replace(ID, round) + "?" + query), 400);
        }
    }

    @Test
    void textThatIsTooLongIsRefused() {
        var declaration = ReviewOffice.declaration(Ids.next(), "C17");
        declaration.put("name", "专".repeat(101));
        problem(ReviewOffice.join(declaration), 400);
        declaration.put("name", "专家");
        declaration.put("fields", List.of("C99"));
        problem(ReviewOffice.join(declaration), 400);
        declaration.put("fields", List.of("C17"));
        declaration.put("holdings", List.of("91430100MA4L00011L"));
        problem(ReviewOffice.join(declaration), 400);
    }

    private Response post(String path, String body) {
        var token = path.startsWith("assignments") ? Tokens.expert(expert.toString()) : Api.officer();
        var id = path.startsWith("assignments") ? seat : round;
        return Api.post(token, path.replace(ID, id), body);
    }

    private Response save(String ifMatch, String body) {
        return Api.put(Tokens.expert(expert.toString()), "scoresheets/" + seat, ifMatch, body);
    }

    private static ValidatableResponse problem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", containsString("urn:fourthousand:problem:"));
    }
}
