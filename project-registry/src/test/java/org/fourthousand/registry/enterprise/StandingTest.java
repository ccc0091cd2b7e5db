package org.fourthousand.registry.enterprise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StandingTest {

    @Inject
    Bus bus;

    @Inject
    TestClock clock;

    @Inject
    Standings standings;

    @Inject
    Projects projects;

    @Inject
    Callers callers;

    private final String uscc = Enterprises.next();
    private final Counter one = Counter.officer("officer-one", Role.REGISTRY_OFFICER);
    private final Counter two = Counter.officer("officer-two", Role.SUPERVISOR);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "BLACKLIST,BLACKLISTED,六.3",
        "SUPERVISION_FINDING,SUPERVISION_SERIOUS,六.1",
        "MAJOR_ACCIDENT,SAFETY_3Y,六.2",
        "SERIOUS_POLLUTION,POLLUTION_3Y,六.2",
        "FALSE_FILING,FALSE_FILING,六.1",
        "CHANGED_USE,USE_CHANGED,六.3"
    })
    void whatAnOfficerPutOnRecordRefusesTheNextProjectWithItsSource(String kind, String reason, String clause) {
        var project = Desk.enterprise(uscc).register(Forms.good());

        one.puts(uscc, Counter.record(kind, "2025-11-03"));

        Desk.enterprise(uscc)
                .get("/" + project + "/eligibility")
                .body("admissible", equalTo(false))
                .body("findings.reason", contains(reason))
                .body("findings.clause", contains(clause))
                .body("findings[0].message", containsString("湘信用〔2025〕9号"));
    }

    @Test
    void anEnterpriseListedWithARecoveryIsRefusedUntilAnOfficerLiftsItAndTheSameEventTwiceIsOneRecord() {
        var project = Desk.enterprise(uscc).register(Forms.good());
        var listed = Rounds.blacklisted(project, uscc);
        var event = bus.publish(listed);
        bus.publish(event, listed);
        bus.publish(listed);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> one.get("/" + uscc + "/standing")
                        .body("records.kind", contains("BLACKLIST"))
                        .body("records.source", contains("湘财监〔2026〕7号")));
        Desk.enterprise(uscc)
                .get("/" + project + "/eligibility")
                .body("admissible", equalTo(false))
                .body("findings.reason", contains("BLACKLISTED"));

        two.lift(uscc, listed.recoveryId().toString()).statusCode(200);
        eligibility(project, true);
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR_ACCIDENT,true",
        "SERIOUS_POLLUTION,true",
        "FALSE_FILING,true",
        "SUPERVISION_FINDING,true",
        "BLACKLIST,false",
        "CHANGED_USE,false"
    })
    void itCountsForThePolicysYearsOrUntilItIsLifted(String kind, boolean expires) {
        var project = Desk.enterprise(uscc).register(Forms.good());
        var id = one.puts(uscc, Counter.record(kind, "2023-03-02"));
        eligibility(project, false);

        clock.set(LocalDate.of(2026, 3, 3));
        eligibility(project, expires);
        one.get("/" + uscc + "/standing").body("records.state", contains(expires ? "EXPIRED" : "STANDS"));

        two.lift(uscc, id).statusCode(200).body("state", equalTo("LIFTED"));
        eligibility(project, true);
    }

    @Test
    void whoeverRecordedItCannotLiftItAndItIsLiftedOnce() {
        var id = one.puts(uscc, Counter.record("BLACKLIST", "2025-11-03"));

        one.lift(uscc, id).statusCode(403).body("type", equalTo("urn:fourthousand:problem:same-person"));
        two.lift(uscc, id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("lifting.liftedBy", equalTo("officer-two"))
                .body("lifting.document", equalTo("湘信用〔2026〕1号"));
        two.lift(uscc, id).statusCode(409).body("type", equalTo("urn:fourthousand:problem:already-lifted"));

        two.lift(Enterprises.next(), id).statusCode(404);
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/standing-record/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("entries.to", contains("RECORDED", "LIFTED"))
                .body("entries.actorName", contains("officer-one", "officer-two"))
                .body("entries[1].why", containsString("湘信用〔2026〕1号"));
    }

    @Test
    void theStandingAsOfAPastDayIsWhatWasKnownThen() {
        var id = one.puts(uscc, Counter.record("BLACKLIST", "2025-01-06"));
        clock.set(LocalDate.of(2026, 5, 4));
        two.lift(uscc, id).statusCode(200);

        one.get("/" + uscc + "/standing?asOf=2026-03-01").body("records", hasSize(0));
        one.get("/" + uscc + "/standing?asOf=2026-03-02").body("records.state", contains("STANDS"));
        one.get("/" + uscc + "/standing?asOf=2026-05-03").body("records.state", contains("STANDS"));
        one.get("/" + uscc + "/standing?asOf=2026-05-04").body("records.state", contains("LIFTED"));
        one.get("/" + uscc + "/standing").body("asOf", equalTo("2026-05-04"));
    }

    @Test
    void theRulesAskForTheStandingOfAnyDay() {
        var project = Desk.enterprise(uscc).register(Forms.good());
        one.puts(uscc, Counter.record("MAJOR_ACCIDENT", "2025-01-06"));

        assertThat(standing(project, LocalDate.of(2026, 3, 1)).facts(StandingKind.MAJOR_ACCIDENT))
                .isEmpty();
        assertThat(standing(project, LocalDate.of(2026, 3, 2)).facts(StandingKind.MAJOR_ACCIDENT))
                .containsExactly(new StandingFact(LocalDate.of(2025, 1, 6), "经核查属实", "湘信用〔2025〕9号"));
        assertThat(standing(project, LocalDate.of(2028, 1, 7)).facts(StandingKind.MAJOR_ACCIDENT))
                .isEmpty();
        assertThat(standing(project, LocalDate.of(2026, 3, 2)).parameters())
                .extracting("name")
                .contains("major-accident-years", "blacklist-years");
    }

    @Test
    void aClosedNoticesFindingStaysUntilAnOfficerLiftsItWithADocument() {
        var earlier = Desk.inLibrary(uscc, Forms.good());
        var later = Desk.enterprise(uscc).register(Forms.good());
        var notice = Rounds.notice(earlier, "FUNDS_MISUSED", true);
        bus.publish(notice);
        bus.publish(new NoticeClosed(
                notice.projectId(), notice.noticeId(), notice.number(), "已整改", LocalDate.of(2026, 3, 2)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> one.get("/" + uscc + "/standing").body("records.source", contains(notice.number())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Desk.registry()
                        .get("/" + earlier + "/service-log")
                        .body("items.entry", hasItem(containsString("办结销号"))));

        Desk.enterprise(uscc)
                .get("/" + later + "/eligibility")
                .body("findings.reason", contains("USE_CHANGED", "SUPERVISION_SERIOUS"));

        one.lift(uscc, notice.noticeId().toString()).statusCode(200);
        eligibility(later, true);
    }

    @Test
    void theSameNoticeTwiceIsOneRecord() {
        var project = Desk.inLibrary(uscc, Forms.good());
        var notice = Rounds.notice(project, "FALSE_REPORTING", true);
        var event = UUID.randomUUID();
        bus.publish(event, notice);
        bus.publish(event, notice);
        bus.publish(notice);
        var last = Rounds.notice(project, "FUNDS_IDLE", true);
        bus.publish(last);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> one.get("/" + uscc + "/standing")
                        .body("records.source", contains(notice.number(), last.number())));
    }

    @Test
    void onlyTheProvincePutsSomethingOnRecord() {
        var path = "/" + uscc + "/standing-records";
        var told = Counter.record("BLACKLIST", "2025-11-03");

        Counter.enterprise(uscc).post(path, told).statusCode(403);
        Counter.officer(Role.COUNTY_OFFICER, "430204").post(path, told).statusCode(403);
        Counter.officer(Role.CITY_OFFICER, "430200").post(path, told).statusCode(403);
        Counter.officer("a", Role.AUDITOR).post(path, told).statusCode(403);
        Counter.officer("a", Role.ADMINISTRATOR).post(path, told).statusCode(403);
        one.get("/" + uscc + "/standing").body("records", hasSize(0));
    }

    @Test
    void theEnterpriseReadsItsOwnStandingAndAnOfficeOnlyThatOfItsDivision() {
        var id = one.puts(uscc, Counter.record("BLACKLIST", "2025-11-03"));
        Counter.officer(Role.COUNTY_OFFICER, "430204")
                .get("/" + uscc + "/standing")
                .statusCode(404);
        Counter.enterprise(uscc).write(uscc, null, Counter.profile()).statusCode(201);

        Counter.enterprise(uscc).get("/" + uscc + "/standing").body("records.id", contains(id));
        Counter.officer(Role.COUNTY_OFFICER, "430204")
                .get("/" + uscc + "/standing")
                .body("records.id", contains(id));
        Counter.officer(Role.COUNTY_OFFICER, "430204")
                .get("/" + uscc + "/standing-records/" + id)
                .statusCode(200);
        Counter.officer(Role.COUNTY_OFFICER, "430203")
                .get("/" + uscc + "/standing")
                .statusCode(404);
        Counter.enterprise(Enterprises.next())
                .get("/" + uscc + "/standing-records/" + id)
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "kind,NONE",
                "kind,-",
                "happenedOn,2026-03-03",
                "happenedOn,-",
                "what,' '",
                "source,''",
                "source,-",
                "sourceUrl,javascript:alert(1)",
                "sourceUrl,ftp://example.org/x"
            })
    void aRecordThatCannotBeIsTold(String field, String value) {
        one.post("/" + uscc + "/standing-records", Forms.with(Counter.record("BLACKLIST", "2025-11-03"), field, value))
                .statusCode(400)
                .contentType(containsString("application/problem+json"));

        one.get("/" + uscc + "/standing").body("records", hasSize(0));
    }

    private Standing standing(String project, LocalDate asOf) {
        var found = new Standing[1];
        callers.runAs(
                Caller.system("test"),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> found[0] = standings.of(projects.get(ProjectId.fromString(project)), asOf)));
        return found[0];
    }

    private void eligibility(String project, boolean admissible) {
        Desk.enterprise(uscc).get("/" + project + "/eligibility").body("admissible", equalTo(admissible));
    }
}
