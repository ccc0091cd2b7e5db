package org.fourthousand.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.draw.DrawFile;
import org.fourthousand.review.round.Criterion;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.fourthousand.verify.Difference;
import org.fourthousand.verify.DrawCheck;
import org.fourthousand.verify.RoundCheck;

/** What the office and its experts do in a test, through the API. Each test has its own fund and its own field. */
@Singleton
public class ReviewOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    public static final LocalDate SCORES_DUE = LocalDate.of(2026, 2, 6);

    private final Bus bus;
    private final Rows rows;
    private final TestClock clock;

    ReviewOffice(Bus bus, Rows rows, TestClock clock) {
        this.bus = bus;
        this.rows = rows;
        this.clock = clock;
    }

    public void isOpenOn(LocalDate day) {
        clock.set(day);
    }

    /** The registry takes projects into its library; waits until this service knows. */
    public void libraryHolds(SampleProject... projects) {
        for (var project : projects) {
            bus.publish(project.entered());
        }
        for (var project : projects) {
            awaitLibrary(project, "entered and standing = 'IN_LIBRARY'");
        }
    }

    public void awaitLibrary(SampleProject project, String condition) {
        Awaitility.await(condition)
                .atMost(Duration.ofSeconds(30))
                .until(() -> rows.count(
                                Caller.system("test"),
                                "library_project where project_id = '" + project.id() + "' and " + condition)
                        == 1);
    }

    /** Experts of one field join the pool. */
    public List<UUID> poolHas(int number, String field) {
        List<UUID> experts = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            var id = Ids.next();
            join(declaration(id, field)).then().statusCode(201);
            experts.add(id);
        }
        return experts;
    }

    public static Response join(Map<String, Object> declaration) {
        return Api.post(Api.officer(), "experts", declaration);
    }

    public static Map<String, Object> declaration(UUID id, String field) {
        var declaration = new HashMap<String, Object>();
        declaration.put("id", id.toString());
        declaration.put("name", "专家 " + id);
        declaration.put("email", id + "@experts.example.org");
        declaration.put("title", "研究员");
        declaration.put("fields", List.of(field));
        return declaration;
    }

    public static List<Map<String, Object>> rubric() {
        List<Map<String, Object>> rubric = new ArrayList<>();
        for (var criterion : Criterion.values()) {
            var weight = criterion.isNamed() ? 12 : 14;
            rubric.add(Map.of("criterion", criterion.name(), "weight", weight));
        }
        return rubric;
    }

    public static Map<String, Object> plan(String fund, String budget) {
        var plan = new HashMap<String, Object>();
        plan.put("year", 2026);
        plan.put("fund", fund);
        plan.put("budget", budget);
        plan.put("scoresDueOn", SCORES_DUE.toString());
        plan.put("rubric", rubric());
        return plan;
    }

    public String planned(String fund, String budget) {
        return Api.post(Api.officer(), "rounds", plan(fund, budget))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response step(String round, String step) {
        return Api.post(Api.officer(), "rounds/" + round + "/" + step);
    }

    /** Takes steps of a round, and waits for those that are jobs. */
    public static void done(String round, String... steps) {
        for (var step : steps) {
            var answer = step(round, step);
            if (answer.statusCode() == 202) {
                ended(answer).body("problem", nullValue()).body("state", equalTo("DONE"));
            } else {
                answer.then().statusCode(200);
            }
        }
    }

    /** The job that was asked for, when it has ended. */
    public static ValidatableResponse ended(Response asked) {
        var job = asked.then().statusCode(202).extract().header("Location");
        Awaitility.await(job)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Api.as(Api.officer()).get(job).path("finishedAt") != null);
        return Api.as(Api.officer()).get(job).then().statusCode(200);
    }

    /** What a third party finds wrong with the draw of a round. */
    public static List<Difference> differences(String round) {
        try {
            return DrawCheck.of(new ObjectMapper()
                    .readTree(
                            Api.get(Api.officer(), "rounds/" + round + "/draw").asString()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The published file of a round, as anybody reads it. */
    public static ObjectNode bundle(String round) {
        try {
            return (ObjectNode) new ObjectMapper()
                    .readTree(Api.get(null, "rounds/" + round + "/bundle.json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Draw, scores and selection are what a third party computes from the published file. */
    public static void isTrue(String round) {
        assertThat(RoundCheck.of(bundle(round))).isEmpty();
    }

    /** The leading group confirms the computed list. */
    public static void confirmed(String round) {
        Api.post(Api.officer(), "rounds/" + round + "/leading-decision", leadingDecision())
                .then()
                .statusCode(201);
    }

    /** What the leading group decided: with these departures from the computed list. */
    @SafeVarargs
    public static Map<String, Object> leadingDecision(Map<String, Object>... departures) {
        return Map.of(
                "meeting", "领导小组2026年第2次会议",
                "decidedOn", TODAY.toString(),
                "signatories", List.of("李组长", "王副组长"),
                "departures", List.of(departures));
    }

    /** An officer takes an objection and decides it. */
    public static void decided(String objection, String outcome) {
        Api.post(Api.officer(), "objections/" + objection + "/handling").then().statusCode(200);
        Api.post(Api.officer(), "objections/" + objection + "/decision", Map.of("outcome", outcome, "reason", "经核查"))
                .then()
                .statusCode(200)
                .body("state", equalTo(outcome));
    }

    /** A round over some projects, drawn, with so many experts of the field. */
    public String drawn(String fund, String budget, int experts, String field, SampleProject... projects) {
        isOpenOn(TODAY);
        libraryHolds(projects);
        poolHas(experts, field);
        var round = planned(fund, budget);
        done(round, "opening", "draw");
        return round;
    }

    /** A round that is before the public, everything scored alike. */
    public String published(String fund, String budget, int experts, String field, SampleProject... projects) {
        var round = drawn(fund, budget, experts, field, projects);
        var points = new HashMap<UUID, String>();
        for (var project : projects) {
            points.put(project.id(), "80");
        }
        allScored(round, points);
        done(round, "ranking", "selection");
        confirmed(round);
        done(round, "publicity");
        return round;
    }

    public static DrawFile draw(String round) {
        return Api.get(Api.officer(), "rounds/" + round + "/draw")
                .then()
                .statusCode(200)
                .extract()
                .as(DrawFile.class);
    }

    /** A complete sheet with the same points everywhere. */
    public static Map<String, Object> sheet(String points) {
        return Map.of("marks", marks(points));
    }

    private static List<Map<String, Object>> marks(String points) {
        List<Map<String, Object>> marks = new ArrayList<>();
        for (var criterion : Criterion.values()) {
            marks.add(Map.of("criterion", criterion.name(), "score", points, "reason", "因为 " + criterion));
        }
        return marks;
    }

    /** An expert's seats in a round: project to assignment. */
    public static Map<UUID, String> seats(Object expert, String round) {
        var answer = Api.get(Tokens.expert(expert.toString()), "assignments?limit=200&round=" + round)
                .then()
                .statusCode(200)
                .extract();
        List<Map<String, Object>> items = answer.path("items");
        var seats = new HashMap<UUID, String>();
        items.forEach(item -> seats.put(UUID.fromString((String) item.get("projectId")), (String) item.get("id")));
        return seats;
    }

    /** An expert fills and hands in one sheet. */
    public static void scored(Object expert, String assignment, String points) {
        var token = Tokens.expert(expert.toString());
        Api.put(token, "scoresheets/" + assignment, "\"0\"", sheet(points))
                .then()
                .statusCode(200);
        Api.post(token, "scoresheets/" + assignment + "/submission").then().statusCode(200);
    }

    /** All experts of a round hand in, each project getting the given points from everybody. */
    public static void allScored(String round, Map<UUID, String> points) {
        var experts = draw(round).panels().stream()
                .flatMap(panel -> panel.experts().stream())
                .distinct()
                .toList();
        assertThat(experts).isNotEmpty();
        for (var expert : experts) {
            seats(expert, round)
                    .forEach((project, assignment) ->
                            scored(expert, assignment, Objects.requireNonNull(points.get(project))));
        }
    }
}
