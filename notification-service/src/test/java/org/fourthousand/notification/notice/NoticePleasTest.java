package org.fourthousand.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.notification.Desk;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a department asks for, what it proves its reply with, and what a conclusion leads to. */
@QuarkusTest
class NoticePleasTest {

    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Inject
    Bus bus;

    @Inject
    Table table;

    @Inject
    TestClock clock;

    private final Samples sample = Samples.inCounty();
    private final Desk registrar = Desk.person("supervisor-a", Role.SUPERVISOR);
    private final Desk verifier = Desk.person("supervisor-b", Role.SUPERVISOR);
    private final Desk other = Desk.person("supervisor-c", Role.SUPERVISOR);
    private final Desk county = Desk.officer(Role.COUNTY_OFFICER, "430102");
    private String notice = "";

    @BeforeEach
    void aNoticeIsWithTheCounty() {
        clock.set(LocalDate.of(2026, 3, 2));
        known(sample);
        notice = "notices/"
                + registrar
                        .post(
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
                                        "serious", false))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void timeAskedForIsGrantedByTheSupervisionOffice() {
        ask(5).statusCode(200).body("dueOn", equalTo("2026-03-09")).body("acts.kind", hasItem("EXTENSION_ASKED"));

        county.post(notice + "/extension-request/decision", decision(true)).statusCode(403);
        verifier.post(notice + "/extension-request/decision", decision(true))
                .statusCode(200)
                .body("dueOn", equalTo("2026-03-16"))
                .body("acts.kind", hasItem("EXTENDED"));
    }

    @Test
    void timeAskedForIsRefusedAndMayBeAskedForAgain() {
        ask(5).statusCode(200);
        ask(5).statusCode(409).body("type", equalTo("urn:fourthousand:problem:asked-already"));

        verifier.post(notice + "/extension-request/decision", decision(false))
                .statusCode(200)
                .body("dueOn", equalTo("2026-03-09"))
                .body("acts.kind", hasItem("EXTENSION_REFUSED"));

        verifier.post(notice + "/extension-request/decision", decision(true))
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:nothing-asked"));
        ask(3).statusCode(200);
        ask(61).statusCode(400);
    }

    @Test
    void timeIsNotAskedForOnceTheReplyIsGivenNorByAnotherDepartment() {
        Desk.officer(Role.COUNTY_OFFICER, "430103")
                .post(notice + "/extension-request", Map.of("workingDays", 5, "words", "汛期"))
                .statusCode(404);
        reply();

        ask(5).statusCode(409).body("type", equalTo("urn:fourthousand:problem:wrong-step"));
    }

    @Test
    void aReplyIsProvedByFilesWhoseHashesStandInTheChain() {
        county.post(notice + "/acceptance").statusCode(200);
        county.post(
                        notice + "/reply",
                        Map.of(
                                "words", "已复工",
                                "evidence", List.of("现场照片"),
                                "files", List.of(Map.of("name", "照片.jpg", "sha256", "not a hash"))))
                .statusCode(400);

        county.post(
                        notice + "/reply",
                        Map.of(
                                "words", "已复工",
                                "evidence", List.of("现场照片"),
                                "files", List.of(Map.of("name", "照片.jpg", "sha256", HASH))))
                .statusCode(200)
                .body("acts[-1].files[0].sha256", equalTo(HASH));

        Desk.person("auditor", Role.AUDITOR)
                .get("history/notice/" + id())
                .body("intact", equalTo(true))
                .body("entries[-1].why", equalTo("reported: 已复工 [照片.jpg sha256:" + HASH + "]"));
    }

    @Test
    void aClosedNoticeHasANumberOfItsOwn() {
        close().body("closingNumber", matchesPattern("督销〔2026〕[1-9][0-9]*号"));
    }

    @Test
    void anObjectionWithin30DaysIsDecidedByOtherStaff() {
        county.post(notice + "/objection", words()).statusCode(409);
        close();
        clock.set(LocalDate.of(2026, 4, 1));

        county.post(notice + "/objection", words()).statusCode(200).body("acts.kind", hasItem("OBJECTED"));

        for (var involved : List.of(registrar, verifier)) {
            involved.post(notice + "/objection/decision", decision(true))
                    .statusCode(403)
                    .body("type", equalTo("urn:fourthousand:problem:same-person"));
        }
        other.post(notice + "/objection/decision", decision(true))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("acts.kind", hasItem("OBJECTION_UPHELD"));
        county.post(notice + "/objection", words()).statusCode(409);
        assertThat(table.rows("select decide_by from plea where notice_id = ?1", id()))
                .extracting(row -> row.get("decide_by").toString())
                .containsExactly("2026-05-01");
    }

    @Test
    void anObjectionAfter30DaysIsRefusedWithItsClause() {
        close();
        clock.set(LocalDate.of(2026, 4, 2));

        county.post(notice + "/objection", words())
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:objection-late"))
                .body("violations[0].clause", equalTo("政府督查工作条例"));
    }

    @Test
    void praiseAndAccountabilityNeedARecordedApproval() {
        verifier.post(notice + "/accountability", approval("2026-03-02")).statusCode(409);
        close();

        var without = new HashMap<>(approval("2026-03-02"));
        without.remove("document");
        verifier.post(notice + "/praise", without).statusCode(400);
        verifier.post(notice + "/praise", approval("2026-03-03"))
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:approval-not-valid"));
        verifier.post(notice + "/praise", approval("2026-03-02"))
                .statusCode(200)
                .body("acts.kind", hasItem("PRAISED"));
        verifier.post(notice + "/praise", approval("2026-03-02")).statusCode(409);
        verifier.post(notice + "/accountability", approval("2026-03-02"))
                .statusCode(200)
                .body("acts.kind", hasItem("HELD_TO_ACCOUNT"));

        assertThatThrownBy(() -> table.change(person(Role.SUPERVISOR, null), """
                        insert into consequence select gen_random_uuid(), notice_id, kind, words, '', approved_by, approved_on,
                          recorded_by, recorded_on from consequence where notice_id = ?1
                        """, id()))
                .hasStackTraceContaining("consequence_document_check");
    }

    @Test
    void pleasAndConsequencesAreSeenWithTheirNoticeAndWrittenByNobodyElse() {
        ask(5).statusCode(200);
        var pleas = "select id from plea where notice_id = ?1";
        for (var allowed : List.of(
                person(Role.SUPERVISOR, null), person(Role.AUDITOR, null), person(Role.COUNTY_OFFICER, "430102"))) {
            assertThat(table.rows(allowed, pleas, id())).hasSize(1);
        }
        for (var nobody :
                List.of(person(Role.ENTERPRISE, null), person(Role.COUNTY_OFFICER, "430103"), Caller.nobody())) {
            assertThat(table.rows(nobody, pleas, id())).isEmpty();
        }
        assertThat(table.change(
                        person(Role.COUNTY_OFFICER, "430102"),
                        "update plea set state = 'GRANTED', decided_by = 'x', decided_on = '2026-03-02', decision = 'x'"
                                + " where notice_id = ?1",
                        id()))
                .isZero();
        assertThatThrownBy(() ->
                        table.change(person(Role.SUPERVISOR, null), "delete from plea where notice_id = ?1", id()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void onlyTheSupervisionOfficeDrawsClosingNumbersAndRecordsConsequences() {
        close();
        verifier.post(notice + "/praise", approval("2026-03-02")).statusCode(200);
        var recorded = "select id from consequence where notice_id = ?1";
        var counters = "select year from closing_counter where year = 2026";

        assertThat(table.rows(person(Role.COUNTY_OFFICER, "430102"), recorded, id()))
                .hasSize(1);
        assertThat(table.rows(person(Role.COUNTY_OFFICER, "430103"), recorded, id()))
                .isEmpty();
        assertThat(table.rows(person(Role.COUNTY_OFFICER, "430102"), counters)).isEmpty();
        assertThat(table.rows(person(Role.SUPERVISOR, null), counters)).hasSize(1);
        assertThatThrownBy(() -> table.change(person(Role.COUNTY_OFFICER, "430102"), """
                        insert into consequence select gen_random_uuid(), notice_id, 'ACCOUNTABILITY', words, document, approved_by,
                          approved_on, recorded_by, recorded_on from consequence where notice_id = ?1
                        """, id()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> table.change(person(Role.AUDITOR, null), """
                        insert into joint_meeting values (gen_random_uuid(), 'x', 'x', '2026-03-02', 'x')
                        """))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theDecisionsOfAJointMeetingBecomeTasksAllOrNone() {
        var second = Samples.inCounty();
        known(second);
        var document =
                "湘工信联〔2026〕%d号".formatted(1 + Math.floorMod(sample.project().hashCode(), 99999));

        registrar
                .post(
                        "joint-meetings",
                        minutes(document, task(second, "FUNDS_IDLE"), task(sample, "CONSTRUCTION_STOPPED")))
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:notice-already-open"));
        var meeting = registrar
                .post("joint-meetings", minutes(document, task(second, "FUNDS_IDLE"), task(sample, "FUNDS_IDLE")))
                .statusCode(201)
                .body("tasks", hasSize(2))
                .body("tasks.state", equalTo(List.of("ASSIGNED", "ASSIGNED")))
                .body("tasks[0].mandate", equalTo("联席会议《推进会》" + document))
                .extract()
                .header("Location");

        registrar
                .post("joint-meetings", minutes(document, task(second, "FALSE_REPORTING")))
                .statusCode(409);
        verifier.get("joint-meetings/" + meeting.substring(meeting.lastIndexOf('/') + 1))
                .statusCode(200)
                .body("tasks", hasSize(2));
        county.get("joint-meetings/" + meeting.substring(meeting.lastIndexOf('/') + 1))
                .statusCode(403);
        assertThat(table.rows(person(Role.COUNTY_OFFICER, "430102"), "select id from joint_meeting"))
                .isEmpty();
        assertThat(table.rows(person(Role.AUDITOR, null), "select id from joint_meeting where document = ?1", document))
                .hasSize(1);
    }

    @SafeVarargs
    private static Map<String, Object> minutes(String document, Map<String, Object>... tasks) {
        return Map.of("document", document, "title", "推进会", "heldOn", "2026-03-02", "tasks", List.of(tasks));
    }

    private static Map<String, Object> task(Samples about, String matter) {
        return Map.of(
                "role", "county-officer",
                "division", "430102",
                "projectId", about.project().toString(),
                "matter", matter,
                "description", "限期解决",
                "deadline", "ORDINARY");
    }

    private ValidatableResponse ask(int workingDays) {
        return county.post(notice + "/extension-request", Map.of("workingDays", workingDays, "words", "汛期"));
    }

    private void reply() {
        county.post(notice + "/acceptance").statusCode(200);
        county.post(notice + "/reply", Map.of("words", "已复工", "evidence", List.of("照片")))
                .statusCode(200);
    }

    private ValidatableResponse close() {
        reply();
        verifier.post(notice + "/verification", words()).statusCode(200);
        return verifier.post(notice + "/closure", words()).statusCode(200);
    }

    private UUID id() {
        return UUID.fromString(notice.substring(notice.indexOf('/') + 1));
    }

    private void known(Samples which) {
        bus.publish(which.submitted());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !table.rows("select id from project where id = ?1", which.project())
                        .isEmpty());
    }

    private static Map<String, Object> words() {
        return Map.of("words", "已核实");
    }

    private static Map<String, Object> decision(boolean granted) {
        return Map.of("granted", granted, "words", "经研究");
    }

    private static Map<String, Object> approval(String on) {
        return Map.of("document", "湘政督〔2026〕3号", "approvedBy", "省政府分管领导", "approvedOn", on, "words", "推进有力");
    }

    private static Caller person(Role role, @org.jspecify.annotations.Nullable String division) {
        return new Caller("somebody", "somebody", Set.of(role), null, division, null, false);
    }
}
