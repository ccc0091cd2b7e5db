package org.fourthousand.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.SampleProject;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.workbook.Workbooks;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Nobody learns anything of a score before the lock of the round: every GET of the contract, and the steps that could fail
 * with a telling error, are asked by every role and by a second expert of the same panel, with the sheet as it is and with
 * another score on it. Not a byte of any answer may differ.
 */
@QuarkusTest
class ScoresStaySecretEverywhereTest {

    private static final String FIELD = "C28";
    private static final List<String> STEPS = List.of(
            "rounds/{id}/ranking",
            "rounds/{id}/selection",
            "rounds/{id}/publicity",
            "rounds/{id}/finalisation",
            "rounds/{id}/optimum",
            "rounds/{id}/calibration");

    @Inject
    ReviewOffice office;

    @Test
    void whatAnExpertGaveChangesNoAnswerToAnybodyElse() {
        var project = SampleProject.of("SECRET_EVERYWHERE", FIELD, SampleProject.uscc(311));
        var second = SampleProject.of("SECRET_EVERYWHERE", FIELD, SampleProject.uscc(312));
        var round = office.drawn("SECRET_EVERYWHERE", "60000000.00", 5, FIELD, project, second);
        var panel = ReviewOffice.draw(round).panels().getFirst().experts();
        var owner = panel.get(0);
        var seat = seat(owner, round, project);
        write(owner, seat, "0", "12.5");

        var before = everyAnswer(round, seat, panel.get(1), project);
        write(owner, seat, "1", "97.25");
        var after = everyAnswer(round, seat, panel.get(1), project);

        assertThat(before).hasSizeGreaterThan(300);
        assertThat(after).isEqualTo(before);
        Api.post(token(owner), "scoresheets/" + seat + "/submission").then().statusCode(200);
        var told = everyAnswer(round, seat, panel.get(1), project);
        assertThat(told.values())
                .noneMatch(answer -> answer.contains("97.25") || answer.contains("97.2500") || answer.contains("12.5"));
    }

    /** What everybody but the owner is answered, by who asks and what. */
    private static Map<String, String> everyAnswer(String round, String seat, ExpertId other, SampleProject project) {
        var callers = new LinkedHashMap<String, @Nullable String>();
        callers.put("nobody", null);
        callers.put("another expert of the panel", token(other));
        callers.put("a strange expert", token(ExpertId.next()));
        callers.put("the enterprise", Tokens.enterprise(project.uscc()));
        for (var role : Role.values()) {
            callers.put(role.name(), Tokens.of("somebody", role));
        }
        var answers = new TreeMap<String, String>();
        callers.forEach((name, token) -> {
            for (var path : reads()) {
                answers.put(name + " GET " + path, answer(Api.get(token, filled(path, round, seat))));
            }
            for (var path : STEPS) {
                answers.put(name + " POST " + path, answer(Api.post(token, filled(path, round, seat))));
            }
        });
        return answers;
    }

    private static String answer(io.restassured.response.Response response) {
        return response.contentType().contains("spreadsheetml")
                ? response.statusCode() + " " + Workbooks.cells(response.asByteArray()) // packed with the time of day
                : response.statusCode() + " " + response.asString();
    }

    /** The reads of the contract that say something of one round or sheet. */
    private static List<String> reads() {
        Map<String, Map<String, Object>> paths = JsonPath.from(RestAssured.given()
                        .basePath("")
                        .get("/q/openapi?format=json")
                        .asString())
                .getMap("paths");
        List<String> reads = new ArrayList<>();
        paths.forEach((path, operations) -> {
            if (operations.containsKey("get") && path.contains("{")) {
                reads.add(path.replaceFirst("^/api/review/v1/", ""));
            }
        });
        assertThat(reads).hasSizeGreaterThan(15);
        return reads;
    }

    private static String filled(String path, String round, String seat) {
        return path.replace("{aggregateType}", "assignment")
                .replace("{type}", "assignment")
                .replace("{assignmentId}", seat)
                .replace("{aggregateId}", seat)
                .replace("{roundId}", round)
                .replace("{id}", path.startsWith("history") ? seat : round)
                .replaceAll("\\{[a-zA-Z]+}", round);
    }

    private static void write(ExpertId owner, String seat, String version, String points) {
        Api.put(token(owner), "scoresheets/" + seat, "\"" + version + "\"", ReviewOffice.sheet(points))
                .then()
                .statusCode(200);
    }

    private static String seat(ExpertId expert, String round, SampleProject project) {
        Map<UUID, String> seats = ReviewOffice.seats(expert, round);
        return Objects.requireNonNull(seats.get(project.id()));
    }

    private static String token(ExpertId expert) {
        return Tokens.expert(expert.toString());
    }
}
