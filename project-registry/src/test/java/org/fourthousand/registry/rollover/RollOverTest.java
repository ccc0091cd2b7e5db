package org.fourthousand.registry.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 滚动: the projects a year did not select stay for the next, by one recorded act. Each test has a year of its own. */
@QuarkusTest
class RollOverTest {

    @Inject
    Bus bus;

    @Inject
    TestClock clock;

    @Inject
    CarryingOver carryingOver;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    AgroalDataSource dataSource;

    private final String uscc = Enterprises.next();

    @AfterEach
    void back() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void allThatWaitStayForTheNextYearByOneAct() {
        clock.set(LocalDate.of(2014, 3, 3));
        var waiting = List.of(inLibrary(), inLibrary());
        var selected = inLibrary();
        bus.publish(Rounds.selected(selected, 2014));
        awaitStage(selected, "SELECTED");
        var suspended = inLibrary();
        Desk.registry().step(suspended, "suspension").statusCode(200);
        var exited = inLibrary();
        Desk.registry().step(exited, "exit").statusCode(200);
        var checked = Desk.formChecked(uscc, form());
        clock.set(LocalDate.of(2015, 1, 5));
        var later = inLibrary();

        String act = rollOver(2014)
                .statusCode(201)
                .body("listed", equalTo(2))
                .body("listHash", equalTo(Sm3.hex(String.join("\n", waiting))))
                .body("officer", equalTo("registry-officer"))
                .extract()
                .path("id");
        awaitDone(act);

        for (var project : waiting) {
            assertThat(bus.await(ProjectCarriedOver.class, project).year()).isEqualTo(2014);
            Desk.registry().read(project).body("stage", equalTo("IN_LIBRARY")).body("carriedOverTo", equalTo(2015));
            history(project)
                    .body("intact", equalTo(true))
                    .body("entries[-1].why", containsString("湘新工〔2015〕2号"))
                    .body("entries[-1].why", containsString("registry-officer"));
        }
        for (var other : List.of(selected, suspended, exited, checked, later)) {
            Desk.registry().read(other).body("carriedOverTo", nullValue());
            assertThat(bus.published(ProjectCarriedOver.class, other)).isEmpty();
        }
        get("/" + act + "/lines")
                .body("items.position", contains(1, 2))
                .body("items.projectId", equalTo(waiting))
                .body("items.outcome", everyItem(equalTo("CARRIED_OVER")))
                .body("items.doneAt", everyItem(notNullValue()));
        Desk.of(Tokens.of("auditor", Role.AUDITOR))
                .as()
                .get("/api/registry/v1/history/roll-over/" + act)
                .then()
                .body("intact", equalTo(true))
                .body("entries.to", contains("RUNNING", "DONE"));
    }

    @Test
    void aYearIsRolledOverOnce() {
        clock.set(LocalDate.of(2016, 3, 1));
        var project = inLibrary();
        String act = rollOver(2016).statusCode(201).extract().path("id");
        awaitDone(act);

        rollOver(2016).statusCode(200).body("id", equalTo(act)).body("state", equalTo("DONE"));

        assertThat(bus.published(ProjectCarriedOver.class, project)).hasSize(1);
        history(project).body("entries.findAll { it.why.contains('滚动') }", hasSize(1));
    }

    @Test
    void askedManyTimesAtOnceItIsOneAct() throws Exception {
        clock.set(LocalDate.of(2017, 3, 1));
        var project = inLibrary();
        var requests = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        number -> () -> rollOver(2017).extract().statusCode())
                .toList();

        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var answer : pool.invokeAll(requests)) {
                assertThat(answer.get()).isIn(200, 201, 409);
            }
        }

        awaitDone(rollOver(2017).statusCode(200).extract().path("id"));
        assertThat(bus.published(ProjectCarriedOver.class, project)).hasSize(1);
    }

    @Test
    void theRoundAndTheActAgreeWhicheverComesFirst() {
        clock.set(LocalDate.of(2018, 3, 1));
        var byRoundFirst = inLibrary();
        bus.publish(Rounds.notSelected(byRoundFirst, 2018));
        assertThat(bus.await(ProjectCarriedOver.class, byRoundFirst).roundId()).isNotNull();
        var byActFirst = inLibrary();

        String act = rollOver(2018).statusCode(201).extract().path("id");
        awaitDone(act);
        get("/" + act + "/lines?limit=200")
                .body(outcomeOf(byRoundFirst), equalTo("ALREADY_CARRIED_OVER"))
                .body(outcomeOf(byActFirst), equalTo("CARRIED_OVER"));
        assertThat(bus.await(ProjectCarriedOver.class, byActFirst).roundId()).isNull();
        bus.publish(Rounds.notSelected(byActFirst, 2018));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Desk.registry()
                        .get("/" + byActFirst + "/service-log")
                        .body("items.kind", contains("SELECTION")));

        for (var project : List.of(byRoundFirst, byActFirst)) {
            Desk.registry().read(project).body("carriedOverTo", equalTo(2019));
            assertThat(bus.published(ProjectCarriedOver.class, project)).hasSize(1);
        }
    }

    @Test
    void whatAnotherInstanceWasDoingWhenItDiedIsDoneByTheNextAndNothingTwice() throws SQLException {
        clock.set(LocalDate.of(2019, 3, 1));
        var projects = new ArrayList<String>();
        for (var number = 0; number < 4; number++) {
            projects.add(inLibrary());
        }
        var connections = new ArrayList<Connection>();
        callers.runAs(Caller.system("another-instance"), () -> connections.add(open()));
        String act;
        try (var another = connections.getFirst()) {
            // the other instance holds the lines from the moment they are there; it is ahead of this one's schedule or
            // not at all
            act = rollOver(2019).statusCode(201).extract().path("id");
            var held = hold(another, act);
            carryingOver.goOn();
            get("/" + act).body("state", equalTo(held == 0 ? "DONE" : "RUNNING"));
            another.rollback(); // it dies
        }

        awaitDone(act);

        for (var project : projects) {
            assertThat(bus.published(ProjectCarriedOver.class, project)).hasSize(1);
            Desk.registry().read(project).body("carriedOverTo", equalTo(2020));
        }
    }

    @Test
    void manyInstancesShareTheWork() throws Exception {
        clock.set(LocalDate.of(2020, 3, 2));
        var projects = new ArrayList<String>();
        for (var number = 0; number < 4; number++) {
            projects.add(inLibrary());
        }
        String act = rollOver(2020).statusCode(201).extract().path("id");

        try (var pool = Executors.newFixedThreadPool(4)) {
            pool.invokeAll(IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        carryingOver.goOn();
                        return null;
                    })
                    .toList());
        }

        awaitDone(act);
        for (var project : projects) {
            assertThat(bus.published(ProjectCarriedOver.class, project)).hasSize(1);
        }
    }

    @Test
    void aYearThatHasNotBegunAndANonsenseActAreRefused() {
        clock.set(LocalDate.of(2026, 3, 2));

        rollOver(2027)
                .statusCode(409)
                .body("type", endsWith("not-yet-past"))
                .body("violations.clause", contains("五.1"));
        rollOver(1999).statusCode(400);
        post(Desk.registry(), Map.of("year", 2026)).statusCode(400);
        post(Desk.registry(), Map.of("year", 2026, "reason", "x", "documentNumber", "2 号"))
                .statusCode(400);
        get("/" + UUID.randomUUID()).statusCode(404);
        get("/" + UUID.randomUUID() + "/lines").statusCode(404);
    }

    @Test
    void onlyTheLibraryOfficeRollsOver() {
        var body = Map.<String, Object>of("year", 2021, "reason", "x");
        for (var role : List.of(Role.REVIEW_OFFICER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            post(Desk.of(Tokens.of("somebody", role)), body).statusCode(403);
        }
        post(Desk.enterprise(uscc), body).statusCode(403);
        Desk.enterprise(uscc)
                .as()
                .get("/api/registry/v1/library/roll-overs")
                .then()
                .statusCode(403);
    }

    @Test
    void theDatabaseKeepsTheActAndLetsTheServiceAloneWriteOutcomes() {
        clock.set(LocalDate.of(2015, 2, 10));
        var project = inLibrary();
        String act = rollOver(2015).statusCode(201).extract().path("id");
        awaitDone(act);
        var registry = Database.person(Role.REGISTRY_OFFICER);
        var lines = "select count(*) from roll_over_line where project_id = '" + project + "'";

        assertThat(database.count(registry, lines)).isOne();
        assertThat(database.count(Database.enterprise(uscc), lines)).isZero();
        assertThat(database.count(Database.enterprise(uscc), "select count(*) from roll_over"))
                .isZero();
        assertThat(database.attempt(registry, "update roll_over_line set outcome = 'NO_LONGER_WAITING'"))
                .isZero();
        assertThat(database.attempt(Caller.system("test"), "update roll_over_line set outcome = 'NO_LONGER_WAITING'"))
                .as("an outcome is written once")
                .isZero();
        assertThat(database.attempt(registry, "update roll_over set state = 'RUNNING', completed_at = null"))
                .isZero();
        for (var change : List.of(
                "update roll_over set list_hash = ''",
                "delete from roll_over",
                "update roll_over_line set project_id = project_id",
                "delete from roll_over_line")) {
            assertThatThrownBy(() -> database.attempt(Caller.system("test"), change))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> database.attempt(registry, insert("another")))
                .hasMessageContaining("row-level security");
        assertThat(database.attempt(registry, insert(registry.userId()))).isEqualTo(1);
    }

    private static String insert(String by) {
        return "insert into roll_over (id, year, reason, decided_by, officer, decided_at, listed, list_hash, state, version)"
                + " values ('%s', 2001, 'r', '%s', 'n', now(), 0, '', 'RUNNING', 0)".formatted(UUID.randomUUID(), by);
    }

    private Connection open() {
        try {
            var connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Lines that nobody has done yet, locked as an instance at work has them. */
    private static int hold(Connection connection, String act) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("select position from roll_over_line where outcome is null and roll_over_id = '" + act
                        + "' and position > 2 for update skip locked")) {
            var held = 0;
            while (rows.next()) {
                held++;
            }
            return held;
        }
    }

    private static String outcomeOf(String project) {
        return "items.find { it.projectId == '%s' }.outcome".formatted(project);
    }

    private String inLibrary() {
        return Desk.inLibrary(uscc, form());
    }

    private static Map<String, Object> form() {
        return Forms.with("constructionStart", "2013-01-01");
    }

    private static ValidatableResponse rollOver(int year) {
        return post(Desk.registry(), Map.of("year", year, "documentNumber", "湘新工〔2015〕2号", "reason", "年度滚动"));
    }

    private static ValidatableResponse post(Desk desk, Map<String, Object> body) {
        return desk.as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/registry/v1/library/roll-overs")
                .then();
    }

    private static ValidatableResponse get(String path) {
        return Desk.registry()
                .as()
                .get("/api/registry/v1/library/roll-overs" + path)
                .then();
    }

    private static ValidatableResponse awaitDone(String act) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> "DONE".equals(get("/" + act).extract().path("state")));
        return get("/" + act).body("completedAt", notNullValue());
    }

    private static ValidatableResponse history(String project) {
        return Desk.of(Tokens.of("auditor", Role.AUDITOR))
                .as()
                .get("/api/registry/v1/history/project/" + project)
                .then();
    }

    private static void awaitStage(String project, String stage) {
        Awaitility.await(stage)
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        stage.equals(Desk.registry().read(project).extract().path("stage")));
    }
}
