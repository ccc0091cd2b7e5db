package org.fourthousand.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.events.supervision.NoticeUrged;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.notification.Desk;
import org.fourthousand.notification.Mailbox;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.notification.followup.ReportSweep;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A late report, from the notice it raises to its closing. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticeStoryTest {

    @Inject
    Bus bus;

    @Inject
    Mailbox mailbox;

    @Inject
    Table table;

    @Inject
    ReportSweep sweep;

    @Inject
    TestClock clock;

    private final Samples sample = Samples.in("430181");
    private final Desk county = Desk.officer(Role.COUNTY_OFFICER, "430181");
    private final Desk supervisor = Desk.person("supervisor-liu", Role.SUPERVISOR);
    private String notice = "";
    private String countyAddress = "";

    @BeforeEach
    void set() {
        clock.set(LocalDate.of(2025, 7, 14));
        countyAddress = Desk.administrator().reach(Role.COUNTY_OFFICER, "430181");
        Desk.administrator().reach(Role.SUPERVISOR, "430000");
    }

    @Test
    @Order(1)
    void anOverdueReportRaisesANotice() {
        clock.set(LocalDate.of(2025, 6, 27));
        bus.publish(sample.submitted());
        bus.publish(sample.selected(LocalDate.of(2025, 6, 27)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !table.rows("select id from follow_up where project_id = ?1", sample.project())
                        .isEmpty());
        clock.set(LocalDate.of(2025, 7, 11));

        sweep.sweep();

        var issued = bus.await(NoticeIssued.class, sample.project().toString());
        notice = "notices/" + issued.noticeId();
        assertThat(issued.number()).matches("督〔2025〕[1-9][0-9]*号");
        supervisor
                .get(notice)
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"))
                .body("department", equalTo("county-officer:430181"))
                .body("dueOn", equalTo("2025-08-01"))
                .body("kind", equalTo("ROUTINE"))
                .body("number", equalTo(issued.number()));
    }

    @Test
    @Order(2)
    void theDepartmentIsToldByMail() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mailbox.to(countyAddress))
                        .anySatisfy(mail -> assertThat(mail.getSubject()).startsWith("督办通知")));
    }

    @Test
    @Order(3)
    void theSupervisionOfficeUrgesIt() {
        supervisor.post(notice + "/urging", words("请尽快办理")).statusCode(200).body("state", equalTo("ASSIGNED"));

        assertThat(bus.await(NoticeUrged.class, sample.project().toString()).dueOn())
                .isEqualTo("2025-08-01");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mailbox.to(countyAddress))
                        .anySatisfy(mail -> assertThat(mail.getSubject()).startsWith("催办")));
    }

    @Test
    @Order(4)
    void theDepartmentAccepts() {
        county.post(notice + "/acceptance").statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    @Order(5)
    void itWorksOnIt() {
        county.post(notice + "/handling", words("已约谈企业")).statusCode(200).body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    @Order(6)
    void itIsGivenLonger() {
        supervisor
                .post(notice + "/extension", Map.of("workingDays", 5, "words", "汛期"))
                .statusCode(200)
                .body("dueOn", equalTo("2025-08-08"));
    }

    @Test
    @Order(7)
    void itReplies() {
        county.post(notice + "/reply", reply("企业承诺本周补报")).statusCode(200).body("state", equalTo("REPORTED"));
    }

    @Test
    @Order(8)
    void aReplyThatDoesNotSufficeIsReturned() {
        supervisor.post(notice + "/return", words("缺佐证")).statusCode(200).body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    @Order(9)
    void itRepliesAgain() {
        county.post(notice + "/reply", reply("季报已补报")).statusCode(200).body("state", equalTo("REPORTED"));
    }

    @Test
    @Order(10)
    void theReplyIsVerified() {
        county.post(notice + "/verification", words("属实")).statusCode(403);
        supervisor.post(notice + "/verification", words("属实")).statusCode(200).body("state", equalTo("VERIFIED"));
    }

    @Test
    @Order(11)
    void itIsClosed() {
        supervisor
                .post(notice + "/closure", words("季报已补报,办结"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo("2025-07-14"));

        var closed = bus.await(NoticeClosed.class, sample.project().toString());
        assertThat(closed.result()).isEqualTo("季报已补报,办结");
    }

    @Test
    @Order(12)
    void everyActIsOnRecordAndTheChainIsWhole() {
        supervisor
                .get(notice)
                .body(
                        "acts.kind",
                        contains(
                                "REGISTERED",
                                "ASSIGNED",
                                "URGED",
                                "ACCEPTED",
                                "STARTED",
                                "EXTENDED",
                                "REPORTED",
                                "RETURNED",
                                "REPORTED",
                                "VERIFIED",
                                "CLOSED"))
                .header("ETag", matchesPattern("\"[0-9]+\""));
        Desk.person("auditor", Role.AUDITOR)
                .get("history/notice/" + notice.substring(notice.indexOf('/') + 1))
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", hasSize(11));
    }

    @Test
    @Order(13)
    void theEnterpriseWasNeverToldOfTheNotice() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> table.rows(
                                        "select id from message where project_id = ?1 and kind = 'NOTICE_CLOSED'",
                                        sample.project())
                                .size()
                        == 4);
        assertThat(table.rows(
                        "select addressee from message where project_id = ?1 and kind like 'NOTICE%'",
                        sample.project()))
                .extracting(row -> row.get("addressee", String.class))
                .containsOnly("county-officer:430181", "supervisor:430000");
        Desk.enterprise(sample).get(notice).statusCode(403);
    }

    private static Map<String, Object> words(String words) {
        return Map.of("words", words);
    }

    private static Map<String, Object> reply(String words) {
        return Map.of("words", words, "evidence", List.of("浏工信函〔2025〕8号"));
    }
}
