package org.fourthousand.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fourthousand.events.supervision.NoticeEscalated;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.notification.Desk;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeRulesTest {

    @Inject
    Bus bus;

    @Inject
    Table table;

    @Inject
    EscalationSweep escalation;

    @Inject
    NoticeNumbers numbers;

    @Inject
    TestClock clock;

    private final Samples sample = Samples.inCounty();
    private final Desk registrar = Desk.person("supervisor-a", Role.SUPERVISOR);
    private final Desk verifier = Desk.person("supervisor-b", Role.SUPERVISOR);
    private final Desk county = Desk.officer(Role.COUNTY_OFFICER, "430102");
    private final Desk city = Desk.officer(Role.CITY_OFFICER, "430100");

    @BeforeEach
    void aProjectIsKnown() {
        clock.set(LocalDate.of(2026, 3, 2));
        known(sample);
    }

    @Test
    void aNoticeByHandGoesToItsDepartmentWithTheDeadlineOfItsClass() {
        register(sample, Map.of("deadline", "URGENT", "serious", true))
                .statusCode(201)
                .body("state", equalTo("ASSIGNED"))
                .body("issuedOn", equalTo("2026-03-02"))
                .body("dueOn", equalTo("2026-03-09"));

        var issued = bus.await(NoticeIssued.class, sample.project().toString());
        assertThat(issued.serious()).isTrue();
        assertThat(issued.department()).isEqualTo("county-officer:430102");
    }

    @Test
    void aSecondOpenNoticeForTheSameTargetAndMatterIsRefusedUntilTheFirstIsClosed() {
        var first = path(register(sample, Map.of()).statusCode(201));

        register(sample, Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:notice-already-open"))
                .body("violations[0].clause", equalTo("政府督查工作条例第十五条"));
        register(sample, Map.of("matter", "FUNDS_IDLE")).statusCode(201);
        toVerification(first);
        verifier.post(first + "/verification", words()).statusCode(200);
        verifier.post(first + "/closure", words()).statusCode(200);

        register(sample, Map.of()).statusCode(201);
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenNotice() {
        register(sample, Map.of()).statusCode(201);

        assertThatThrownBy(() -> table.change(org.fourthousand.kit.caller.Caller.system("test"), """
                        insert into notice select gen_random_uuid(), year, serial + 100000, number || 'x', kind, mandate, department_role,
                          department_division, project_id, matter, description, deadline, parameter_id, serious, state, issued_on, due_on,
                          escalated_to, escalated_on, registered_by, replied_by, verified_by, closed_by, closed_on, result, version
                        from notice where project_id = ?1
                        """, sample.project()))
                .hasStackTraceContaining("notice_open_once");
    }

    @Test
    void whoRegisteredItDoesNotVerifyIt() {
        var notice = path(register(sample, Map.of()).statusCode(201));
        toVerification(notice);

        registrar
                .post(notice + "/verification", words())
                .statusCode(403)
                .body("type", equalTo("urn:fourthousand:problem:same-person"));
        verifier.post(notice + "/verification", words()).statusCode(200);
        verifier.post(notice + "/closure", words()).statusCode(200);
    }

    @Test
    void onlyTheDepartmentAddressedAcceptsAndReplies() {
        var notice = path(register(sample, Map.of()).statusCode(201));

        Desk.officer(Role.COUNTY_OFFICER, "430103").post(notice + "/acceptance").statusCode(404);
        city.post(notice + "/acceptance")
                .statusCode(403)
                .body("type", equalTo("urn:fourthousand:problem:not-your-notice"));
        registrar.post(notice + "/acceptance").statusCode(403);
        county.post(notice + "/acceptance").statusCode(200);
    }

    @Test
    void aStepOutOfOrderIsRefusedAndSaysWhatIsPossible() {
        var notice = path(register(sample, Map.of()).statusCode(201));

        county.post(notice + "/reply", reply())
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:wrong-step"))
                .body("detail", org.hamcrest.Matchers.containsString("ACCEPTED"));
        verifier.post(notice + "/verification", words()).statusCode(409);
        verifier.post(notice + "/closure", words()).statusCode(409);
        verifier.post(notice + "/return", words()).statusCode(409);
        county.post(notice + "/acceptance").statusCode(200);
        county.post(notice + "/acceptance").statusCode(409);
        verifier.get(notice).body("state", equalTo("ACCEPTED")).body("acts", hasSize(3));
    }

    @Test
    void aStepDecidedOnAnOlderVersionIsRefused() {
        var notice = path(register(sample, Map.of()).statusCode(201));
        var seen = county.get(notice).extract().header("ETag");
        county.post(notice + "/acceptance").statusCode(200);

        county.request()
                .header("Idempotency-Key", Ids.next())
                .header("If-Match", seen)
                .contentType("application/json")
                .body(words())
                .post("/api/notification/v1/" + notice + "/handling")
                .then()
                .statusCode(412);
    }

    @Test
    void anUnknownProjectAndADepartmentThatIsNotResponsibleAreRefused() {
        register(Samples.inCounty(), Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:unknown-project"));
        register(sample, Map.of("division", "430103"))
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:not-responsible"));
        register(sample, Map.of("role", "enterprise"))
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:not-a-department"))
                .body("violations[0].clause", equalTo("政府督查工作条例第二条、决定六.1"));
        register(sample, Map.of("role", "city-officer", "division", "430102")).statusCode(400);
    }

    @Test
    void anOverdueNoticeGoesUpToTheCityOnceAndTheCityMayReply() {
        var notice = path(register(sample, Map.of("deadline", "URGENT")).statusCode(201));
        clock.set(LocalDate.of(2026, 3, 9));
        escalation.sweep();
        verifier.get(notice).body("escalatedTo", org.hamcrest.Matchers.nullValue());

        clock.set(LocalDate.of(2026, 3, 10));
        escalation.sweep();
        escalation.sweep();

        assertThat(bus.await(NoticeEscalated.class, sample.project().toString()).department())
                .isEqualTo("city-officer:430100");
        assertThat(bus.published(NoticeEscalated.class, sample.project().toString()))
                .hasSize(1);
        verifier.get(notice).body("escalatedTo", equalTo("city-officer:430100"));
        city.post(notice + "/acceptance").statusCode(200);
        city.post(notice + "/reply", reply()).statusCode(200);
    }

    @Test
    void theNumbersOfAYearHaveNoGapThoughRegistrationsFailAndRunSideBySide() {
        clock.set(LocalDate.of(2024, 3, 4));
        var samples = IntStream.range(0, 12).mapToObj(_ -> Samples.inCounty()).toList();
        samples.forEach(this::known);

        try (var desks = Executors.newFixedThreadPool(6)) {
            samples.forEach(each -> {
                desks.execute(() -> register(each, Map.of()));
                desks.execute(() -> register(each, Map.of())); // one of the two is refused
            });
        }

        assertThat(table.rows("select serial from notice where year = 2024 order by serial"))
                .extracting(row -> row.get("serial"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void aNumberWhoseRegistrationFailsIsGivenToTheNext() {
        var system = org.fourthousand.kit.caller.Caller.system("test");
        var year = java.time.Year.of(2019);
        int first = table.as(system, () -> numbers.next(year));

        assertThatThrownBy(() -> table.as(system, () -> {
                    numbers.next(year);
                    throw new IllegalStateException("the registration fails");
                }))
                .hasStackTraceContaining("the registration fails");

        assertThat(table.as(system, () -> numbers.next(year))).isEqualTo(first + 1);
    }

    private void known(Samples which) {
        bus.publish(which.submitted());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !table.rows("select id from project where id = ?1", which.project())
                        .isEmpty());
    }

    private ValidatableResponse register(Samples about, Map<String, Object> changes) {
        var notice = new HashMap<String, Object>(Map.of(
                "kind", "SPECIAL",
                "mandate", "省政府督查室交办",
                "role", "county-officer",
                "division", "430102",
                "projectId", about.project().toString(),
                "matter", "CONSTRUCTION_STOPPED",
                "description", "现场停工",
                "deadline", "ORDINARY",
                "serious", false));
        notice.putAll(changes);
        return registrar.post("notices", notice);
    }

    private static String path(ValidatableResponse registered) {
        return "notices/" + registered.extract().path("id");
    }

    private void toVerification(String notice) {
        county.post(notice + "/acceptance").statusCode(200);
        county.post(notice + "/reply", reply()).statusCode(200);
    }

    private static Map<String, Object> words() {
        return Map.of("words", "已核实");
    }

    private static Map<String, Object> reply() {
        return Map.of("words", "已复工", "evidence", List.of("现场照片"));
    }
}
