package org.fourthousand.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.registry.ProjectExited;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.events.supervision.WarningRaised;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.notification.Desk;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpTest {

    private static final LocalDate SELECTED = LocalDate.of(2025, 6, 27);
    private static final String NOTICES = "select id, number, department_role, state from notice where project_id = ?1";

    private static final String DUTIES = """
            select d.state, d.due_on, d.notice_id from report_duty d join follow_up f on f.id = d.follow_up_id
            where f.project_id = ?1 order by d.year, d.quarter
            """;

    @Inject
    Bus bus;

    @Inject
    Table table;

    @Inject
    ReportSweep sweep;

    @Inject
    TestClock clock;

    private final Samples sample = Samples.inCounty();
    private final Desk supervisor = Desk.person("supervisor", Role.SUPERVISOR);

    @BeforeEach
    void set() {
        clock.set(SELECTED);
    }

    @Test
    void aSelectedProjectOwesAReportForEveryQuarterToItsPlannedEnd() {
        tell(sample.submitted(), sample.selected(SELECTED));

        supervisor
                .get("follow-ups/" + sample.project())
                .statusCode(200)
                .body("light", equalTo("GREEN"))
                .body("reports", hasSize(7))
                .body("reports[0].year", equalTo(2025))
                .body("reports[0].quarter", equalTo(2))
                .body("reports[0].dueOn", equalTo("2025-07-10"))
                .body("reports[6].year", equalTo(2026))
                .body("reports[6].quarter", equalTo(4))
                .body("reports[6].dueOn", equalTo("2027-01-10"));
    }

    @Test
    void theEventsMayComeInAnyOrder() {
        bus.publish(sample.selected(SELECTED));
        bus.publish(sample.awarded(SELECTED.plusDays(20)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> table.rows("select id from parked_event where project_id = ?1", sample.project())
                                .size()
                        == 2);

        bus.publish(sample.reported(2025, 2, "30.00", LocalDate.of(2025, 7, 3)));
        awaitFollowUp();

        assertThat(states()).startsWith("REPORTED", "OPEN").hasSize(7);
        assertThat(table.rows("select id from parked_event where project_id = ?1", sample.project()))
                .isEmpty();
        assertThat(table.rows(
                        "select 1 as told from message where project_id = ?1 and kind = 'PROJECT_SELECTED'",
                        sample.project()))
                .hasSize(6);
    }

    @Test
    void aReportAfterItsDueDateIsLate() {
        tell(sample.submitted(), sample.selected(SELECTED));

        bus.publish(sample.reported(2025, 2, "30.00", LocalDate.of(2025, 7, 11)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states()).startsWith("REPORTED_LATE", "OPEN"));
    }

    @Test
    void twoSweepsAtTheSameTimeRaiseOneNoticeToTheResponsibleDepartmentAndNoneToTheEnterprise()
            throws InterruptedException {
        tell(sample.submitted(), sample.selected(SELECTED));
        clock.set(LocalDate.of(2025, 7, 11));

        sweepSideBySide();

        assertThat(table.rows(NOTICES, sample.project()))
                .hasSize(1)
                .first()
                .satisfies(notice -> assertThat(notice.get("department_role")).isEqualTo("county-officer"));
        var issued = bus.await(NoticeIssued.class, sample.project().toString());
        assertThat(issued.department()).isEqualTo("county-officer:430102");
        assertThat(issued.matter()).isEqualTo("PROGRESS_REPORT_OVERDUE");
        assertThat(issued.serious()).isFalse();
        assertThat(issued.dueOn()).isEqualTo("2025-08-01");
        assertThat(bus.published(NoticeIssued.class, sample.project().toString()))
                .hasSize(1);
        assertThat(bus.await(WarningRaised.class, sample.project().toString()).light())
                .isEqualTo("RED");
        awaitMessages("NOTICE_ISSUED", 2);
        assertThat(table.rows(
                        "select addressee from message where project_id = ?1 and kind = 'NOTICE_ISSUED'",
                        sample.project()))
                .extracting(row -> row.get("addressee"))
                .containsOnly("county-officer:430102");
        supervisor
                .get("follow-ups?overdue=true&projectId=" + sample.project())
                .body("items", hasSize(1))
                .body("items[0].light", equalTo("RED"));
    }

    @Test
    void aSecondOverdueQuarterStandsUnderTheNoticeThatIsOpen() {
        tell(sample.submitted(), sample.selected(SELECTED));
        clock.set(LocalDate.of(2025, 7, 11));
        sweep.sweep();
        clock.set(LocalDate.of(2025, 10, 11));
        sweep.sweep();

        assertThat(table.rows(NOTICES, sample.project())).hasSize(1);
        assertThat(states()).startsWith("VERY_LATE", "OVERDUE", "OPEN");
        var notices = table.rows(DUTIES, sample.project()).stream()
                .limit(2)
                .map(duty -> duty.get("notice_id"))
                .distinct();
        assertThat(notices).hasSize(1);
    }

    @Test
    void aReportMissing21WorkingDaysAfterItsDueDateIsVeryLateAndWarnedOfOnce() throws InterruptedException {
        tell(sample.submitted(), sample.selected(SELECTED));
        clock.set(LocalDate.of(2025, 7, 11));
        sweep.sweep();
        clock.set(LocalDate.of(2025, 8, 7));
        sweep.sweep();
        assertThat(states()).startsWith("OVERDUE", "OPEN");

        clock.set(LocalDate.of(2025, 8, 8));
        sweepSideBySide();

        assertThat(states()).startsWith("VERY_LATE", "OPEN");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(bus.published(
                                WarningRaised.class, sample.project().toString()))
                        .extracting(WarningRaised::reason)
                        .containsExactly("进度报告逾期 1 期 | 1 report(s) overdue", "进度报告严重逾期 1 期 | 1 report(s) very late"));
    }

    @Test
    void aReportAfterTheNoticeTurnsTheLightGreenAgainAndLeavesTheNoticeOpen() {
        tell(sample.submitted(), sample.selected(SELECTED));
        clock.set(LocalDate.of(2025, 7, 11));
        sweep.sweep();

        bus.publish(sample.reported(2025, 2, "30.00", LocalDate.of(2025, 7, 14)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> supervisor.get("follow-ups/" + sample.project()).body("light", equalTo("GREEN")));
        assertThat(table.rows(NOTICES, sample.project()).getFirst().get("state"))
                .isEqualTo("ASSIGNED");
    }

    @Test
    void withoutACountyTheCityIsResponsible() {
        var city = Samples.in("430100");
        tell(city.submitted(), city.selected(SELECTED));
        clock.set(LocalDate.of(2025, 7, 11));

        sweep.sweep();

        assertThat(bus.await(NoticeIssued.class, city.project().toString()).department())
                .isEqualTo("city-officer:430100");
    }

    @Test
    void aReportNearlyDueTurnsTheLightBlueOnce() {
        tell(sample.submitted(), sample.selected(SELECTED));
        clock.set(LocalDate.of(2025, 7, 4));
        sweep.sweep();
        supervisor.get("follow-ups/" + sample.project()).body("light", equalTo("GREEN"));

        clock.set(LocalDate.of(2025, 7, 7));
        sweep.sweep();
        sweep.sweep();

        supervisor.get("follow-ups/" + sample.project()).body("light", equalTo("BLUE"));
        assertThat(bus.await(WarningRaised.class, sample.project().toString()).light())
                .isEqualTo("BLUE");
        assertThat(bus.published(WarningRaised.class, sample.project().toString()))
                .hasSize(1);
    }

    @Test
    void aLightThatChangesForTheWorseIsToldOneThatDoesNotIsNot() {
        tell(sample.submitted(), sample.selected(SELECTED));

        bus.publish(sample.reported(2025, 2, "18.00", LocalDate.of(2025, 7, 3)));
        awaitLight("YELLOW");
        bus.publish(sample.reported(2025, 2, "10.00", LocalDate.of(2025, 7, 4)));
        awaitLight("RED");
        bus.publish(sample.reported(2025, 2, "24.00", LocalDate.of(2025, 7, 5)));
        awaitLight("GREEN");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(bus.published(
                                WarningRaised.class, sample.project().toString()))
                        .extracting(WarningRaised::light)
                        .containsExactly("YELLOW", "RED"));
    }

    @Test
    void financialProgressFarFromPhysicalIsWarnedOfOnceWhileItLasts() {
        tell(sample.submitted(), sample.selected(SELECTED));

        bus.publish(sample.reported(2025, 2, "90.00", LocalDate.of(2025, 7, 3)));
        bus.publish(sample.reported(2025, 2, "95.00", LocalDate.of(2025, 7, 4)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> supervisor
                        .get("follow-ups/" + sample.project())
                        .body("physicalPercent", equalTo("95.00"))
                        .body("financialPercent", equalTo("40.00"))
                        .body("light", equalTo("GREEN"))
                        .body("diverging", equalTo(true)));
        assertThat(bus.await(WarningRaised.class, sample.project().toString()).reason())
                .isEqualTo(
                        "资金进度 40.00% 与形象进度 90.00% 背离 | financial progress 40.00% and physical progress 90.00% diverge");
        assertThat(bus.published(WarningRaised.class, sample.project().toString()))
                .hasSize(1);
    }

    @Test
    void theBoardCountsLightsByFacetAndShowsAnOfficerTheirDivisionOnly() {
        var far = Samples.in("431322");
        tell(far.submitted(), far.selected(SELECTED));
        supervisor
                .post("follow-ups/" + far.project() + "/leader", java.util.Map.of("name", "省领导 " + far.project()))
                .statusCode(200);
        clock.set(LocalDate.of(2025, 7, 11));
        sweep.sweep();

        Desk.officer(Role.COUNTY_OFFICER, "431322")
                .get("follow-up-board")
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].value", equalTo("431322"))
                .body("[0].total", equalTo(1))
                .body("[0].red", equalTo(1))
                .body("[0].overdue", equalTo(1));
        Desk.officer(Role.COUNTY_OFFICER, "431321").get("follow-up-board").body("", hasSize(0));
        supervisor
                .get("follow-up-board?by=LEADER")
                .body("find { it.value == '省领导 " + far.project() + "' }.total", equalTo(1));
        for (var facet : List.of("INDUSTRY", "PARK")) {
            supervisor.get("follow-up-board?by=" + facet).statusCode(200);
        }
        supervisor.get("follow-up-board?by=OWNERSHIP").statusCode(400);
        Desk.enterprise(far).get("follow-up-board").statusCode(403);
        Desk.officer(Role.COUNTY_OFFICER, "431322")
                .post("follow-ups/" + far.project() + "/leader", java.util.Map.of("name", "x"))
                .statusCode(403);
    }

    @Test
    void aProjectThatHasLeftOwesNothingMore() {
        tell(sample.submitted(), sample.selected(SELECTED));
        bus.publish(new ProjectExited(sample.snapshot(), "企业注销", java.time.Instant.EPOCH));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states()).containsOnly("WAIVED"));
        clock.set(LocalDate.of(2025, 7, 11));

        sweep.sweep();

        assertThat(table.rows(NOTICES, sample.project())).isEmpty();
    }

    @Test
    void aDeadlineBeyondTheKnownCalendarIsNotGuessedAndStopsNobodyElse() {
        var late = LocalDate.of(2026, 8, 3);
        clock.set(late);
        tell(sample.submitted(), sample.selected(late));
        clock.set(LocalDate.of(2026, 12, 21));

        sweep.sweep();

        assertThat(table.rows(NOTICES, sample.project())).isEmpty();
        assertThat(states()).startsWith("OPEN");
        clock.set(LocalDate.of(2026, 12, 1));
        sweep.sweep();
        assertThat(table.rows(NOTICES, sample.project())).hasSize(1);
    }

    @Test
    void officersSeeTheirDivisionAndAnEnterpriseItsOwn() {
        tell(sample.submitted(), sample.selected(SELECTED));
        var path = "follow-ups?projectId=" + sample.project();

        for (var allowed : List.of(
                supervisor,
                Desk.person("auditor", Role.AUDITOR),
                Desk.officer(Role.COUNTY_OFFICER, "430102"),
                Desk.officer(Role.CITY_OFFICER, "430100"),
                Desk.enterprise(sample))) {
            allowed.get(path).statusCode(200).body("items", hasSize(1));
        }
        for (var other : List.of(
                Desk.officer(Role.COUNTY_OFFICER, "430103"),
                Desk.officer(Role.CITY_OFFICER, "430200"),
                Desk.enterprise(Samples.inCounty()))) {
            other.get(path).statusCode(200).body("items", hasSize(0));
            other.get("follow-ups/" + sample.project()).statusCode(404);
        }
        Desk.person("review", Role.REVIEW_OFFICER).get(path).statusCode(403);
    }

    private void tell(DomainEvent... events) {
        for (var event : events) {
            bus.publish(event);
        }
        awaitFollowUp(events[0].key());
    }

    private void awaitFollowUp() {
        awaitFollowUp(sample.project().toString());
    }

    private void awaitFollowUp(String project) {
        Awaitility.await("follow-up of " + project)
                .atMost(Duration.ofSeconds(30))
                .until(() -> !table.rows("select id from follow_up where cast(project_id as text) = ?1", project)
                        .isEmpty());
    }

    private void awaitLight(String light) {
        Awaitility.await(light)
                .atMost(Duration.ofSeconds(30))
                .until(() -> table.rows("select light from follow_up where project_id = ?1", sample.project())
                        .getFirst()
                        .get("light")
                        .equals(light));
    }

    private void awaitMessages(String kind, int number) {
        Awaitility.await(kind)
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        table.rows("select id from message where project_id = ?1 and kind = ?2", sample.project(), kind)
                                        .size()
                                == number);
    }

    private List<String> states() {
        return table.rows(DUTIES, sample.project()).stream()
                .map(duty -> duty.get("state", String.class))
                .toList();
    }

    private void sweepSideBySide() throws InterruptedException {
        var ready = new CountDownLatch(1);
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var instance = 0; instance < 4; instance++) {
                instances.execute(() -> {
                    try {
                        ready.await();
                    } catch (InterruptedException asked) {
                        Thread.currentThread().interrupt();
                    }
                    sweep.sweep();
                });
            }
            ready.countDown();
        }
    }
}
