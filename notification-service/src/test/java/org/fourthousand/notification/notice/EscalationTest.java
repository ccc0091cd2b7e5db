package org.fourthousand.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.notification.Desk;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ladder of a special supervision, -3:URGE 1:UP 6:UP, of a notice issued on 2 March 2026 and due on 9 March. */
@QuarkusTest
class EscalationTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    private static final String STEPS =
            "select rung, action, told, office from ladder_step where notice_id = ?1 order by rung";
    private static final Caller SYSTEM = Caller.system("test");

    @Inject
    Bus bus;

    @Inject
    Table table;

    @Inject
    EscalationSweep sweep;

    @Inject
    TestClock clock;

    private final Desk supervisor = Desk.person("supervisor-a", Role.SUPERVISOR);

    @BeforeEach
    void set() {
        clock.set(ISSUED);
    }

    @Test
    void eachRungIsTakenOnItsWorkingDayAndItsRecipientFollowsFromWhereTheNoticeIs() {
        var notice = notice();

        sweepOn("2026-03-03");
        assertThat(steps(notice)).isEmpty();
        sweepOn("2026-03-04");
        assertThat(steps(notice)).containsExactly("1 URGE county-officer:430102");
        sweepOn("2026-03-10");
        sweepOn("2026-03-16");
        assertThat(steps(notice)).hasSize(2).endsWith("2 UP city-officer:430100");
        sweepOn("2026-03-17");

        assertThat(steps(notice)).hasSize(3).endsWith("3 UP supervisor:430000");
        supervisor
                .get("notices/" + notice)
                .body("escalatedTo", equalTo("supervisor:430000"))
                .body("acts.kind", contains("REGISTERED", "ASSIGNED", "URGED", "ESCALATED", "ESCALATED"));
    }

    @Test
    void sweepsAtTheSameTimeTakeEachRungOnce() throws InterruptedException {
        var notices = List.of(notice(), notice(), notice());
        clock.set(LocalDate.of(2026, 3, 4));

        sideBySide();
        clock.set(LocalDate.of(2026, 3, 10));
        sideBySide();

        assertThat(notices).allSatisfy(notice -> {
            assertThat(steps(notice)).containsExactly("1 URGE county-officer:430102", "2 UP city-officer:430100");
            assertThat(events(notice)).isEqualTo(2);
        });
    }

    @Test
    void afterAnOutageOf20WorkingDaysWhatWasMissedIsDoneOnceAndTheLastRungIsTold() {
        var notice = notice();

        sweepOn("2026-03-30");
        sweepOn("2026-03-31");

        assertThat(steps(notice))
                .containsExactly(
                        "1 URGE county-officer:430102 not told",
                        "2 UP city-officer:430100 not told",
                        "3 UP supervisor:430000");
        assertThat(events(notice)).isEqualTo(1);
    }

    @Test
    void aNoticeThatFailsKeepsNoOtherFromItsTurnAndIsTakenWhenItIsMended() {
        var poisoned = notice();
        var healthy = notice();
        table.change(SYSTEM, "update notice set department_role = 'nobody' where id = ?1", poisoned);

        sweepOn("2026-03-10");

        assertThat(steps(poisoned)).isEmpty();
        assertThat(steps(healthy)).hasSize(2);
        table.change(SYSTEM, "update notice set department_role = 'county-officer' where id = ?1", poisoned);
        sweepOn("2026-03-10");
        assertThat(steps(poisoned)).hasSize(2);
    }

    @Test
    void beyondTheKnownCalendarNobodyIsTold() {
        clock.set(LocalDate.of(2026, 12, 18));
        var notice = notice();
        sweepOn("2026-12-31");
        var known = steps(notice);

        sweepOn("2027-01-08");

        assertThat(known).hasSize(2);
        assertThat(steps(notice)).isEqualTo(known);
    }

    @Test
    void aNoticeThatIsAnsweredIsNotEscalatedAndOneThatIsReturnedIs() {
        var notice = notice();
        var county = Desk.officer(Role.COUNTY_OFFICER, "430102");
        county.post("notices/" + notice + "/acceptance").statusCode(200);
        county.post("notices/" + notice + "/reply", Map.of("words", "已复工", "evidence", List.of("照片")))
                .statusCode(200);
        sweepOn("2026-03-10");
        assertThat(steps(notice)).isEmpty();

        supervisor.post("notices/" + notice + "/return", Map.of("words", "缺佐证")).statusCode(200);
        sweepOn("2026-03-10");

        assertThat(steps(notice)).hasSize(2).endsWith("2 UP city-officer:430100");
    }

    @Test
    void aLaterLastDayBeginsTheLadderAnew() {
        var notice = notice();
        sweepOn("2026-03-04");
        supervisor
                .post("notices/" + notice + "/extension", Map.of("workingDays", 5, "words", "汛期"))
                .body("dueOn", equalTo("2026-03-16"));
        sweepOn("2026-03-10");
        assertThat(steps(notice)).hasSize(1);

        sweepOn("2026-03-11");

        assertThat(steps(notice)).hasSize(2).allSatisfy(step -> assertThat(step).startsWith("1 URGE"));
        supervisor.get("notices/" + notice).body("escalatedTo", nullValue());
    }

    @Test
    void theRungsPassedAreSeenWithTheirNoticeAndWrittenByTheServiceAlone() {
        var notice = notice();
        sweepOn("2026-03-04");
        var seen = "select id from ladder_step where notice_id = ?1";
        for (var allowed : List.of(
                person(Role.SUPERVISOR, null), person(Role.AUDITOR, null), person(Role.COUNTY_OFFICER, "430102"))) {
            assertThat(table.rows(allowed, seen, notice)).hasSize(1);
        }
        for (var nobody :
                List.of(person(Role.ENTERPRISE, null), person(Role.CITY_OFFICER, "430200"), Caller.nobody())) {
            assertThat(table.rows(nobody, seen, notice)).isEmpty();
        }
        assertThatThrownBy(() -> table.change(person(Role.SUPERVISOR, null), """
                        insert into ladder_step select gen_random_uuid(), notice_id, due_on, rung + 1, action, told, office, done_on,
                          parameter_id from ladder_step where notice_id = ?1
                        """, notice))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> table.change(SYSTEM, """
                        insert into ladder_step select gen_random_uuid(), notice_id, due_on, rung, action, told, office, done_on,
                          parameter_id from ladder_step where notice_id = ?1
                        """, notice)).hasStackTraceContaining("ladder_step_once");
        assertThatThrownBy(() -> table.change(SYSTEM, "delete from ladder_step where notice_id = ?1", notice))
                .hasStackTraceContaining("permission denied");
    }

    private static Caller person(Role role, @Nullable String division) {
        return new Caller("somebody", "somebody", Set.of(role), null, division, null, false);
    }

    private void sweepOn(String day) {
        clock.set(LocalDate.parse(day));
        sweep.sweep();
    }

    private void sideBySide() throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var instance = 0; instance < 4; instance++) {
                instances.execute(() -> {
                    try {
                        start.await();
                        sweep.sweep();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            start.countDown();
        }
    }

    private List<String> steps(UUID notice) {
        return table.rows(STEPS, notice).stream()
                .map(step -> "%s %s %s%s"
                        .formatted(
                                step.get("rung"),
                                step.get("action"),
                                step.get("office"),
                                step.get("told", Boolean.class) ? "" : " not told"))
                .toList();
    }

    /** Acts of the ladder on record, each of which has told somebody in the same transaction. */
    private int events(UUID notice) {
        return table.rows("select id from notice_act where notice_id = ?1 and kind in ('URGED', 'ESCALATED')", notice)
                .size();
    }

    private UUID notice() {
        var sample = Samples.inCounty();
        bus.publish(sample.submitted());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !table.rows("select id from project where id = ?1", sample.project())
                        .isEmpty());
        var registered = supervisor.post(
                "notices",
                Map.of(
                        "kind", "SPECIAL",
                        "mandate", "省政府督查室交办",
                        "role", "county-officer",
                        "division", "430102",
                        "projectId", sample.project().toString(),
                        "matter", "CONSTRUCTION_STOPPED",
                        "description", "现场停工",
                        "deadline", "URGENT",
                        "serious", false));
        return UUID.fromString(registered.statusCode(201).extract().path("id"));
    }
}
