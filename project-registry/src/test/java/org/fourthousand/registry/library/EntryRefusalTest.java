package org.fourthousand.registry.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryRefusalTest {

    @Inject
    Bus bus;

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anEntryIsRefusedWithEveryFindingAndItsClauseAtOnce() {
        var form = Forms.with("industry", "H61");
        form.put("secret", true);
        var id = Desk.formChecked(uscc, form);

        Desk.registry()
                .enter(id)
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:fourthousand:problem:not-eligible"))
                .body("violations.clause", contains("二.1、二.2、二.3", "三.4"))
                .body("violations.pointer", contains("/industry", "/secret"))
                .body("violations[0].message", startsWith("NOT_INDUSTRIAL: Industry H61"));

        Desk.registry().read(id).body("stage", equalTo("FORM_CHECKED"));
        assertThat(bus.published(ProjectEnteredLibrary.class, id)).isEmpty();
    }

    @Test
    void aRefusalGoesOnRecordWithTheNumbersApplied() {
        var id = Desk.formChecked(uscc, Forms.with("secret", true));

        Desk.registry().enter(id).statusCode(422);

        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/project/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("entries[-1].to", equalTo("FORM_CHECKED"))
                .body("entries[-1].why", startsWith("不予入库 / refused: SECRET 三.4 (funded-years-in-a-row = 3, "));
    }

    @Test
    void aRepeatedKeyAnswersTheSameRefusal() {
        var id = Desk.formChecked(uscc, Forms.with("secret", true));
        var key = UUID.randomUUID();

        for (int attempt = 0; attempt < 2; attempt++) {
            Desk.registry()
                    .as()
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post("/api/registry/v1/projects/" + id + "/entry")
                    .then()
                    .statusCode(422)
                    .contentType(containsString("application/problem+json"))
                    .body("violations.clause", contains("三.4"));
        }
    }

    @Test
    void anExpansionInATraditionalIndustryEntersAfterAnOfficerHasLooked() {
        var form = Forms.with("industry", "C31");
        form.put("capacityExpansion", true);
        var id = Desk.formChecked(uscc, form);

        Desk.registry()
                .enter(id)
                .statusCode(422)
                .body("violations.message", contains(startsWith("EXPANSION_NEEDS_MANUAL_CHECK")));
        Desk.registry().post("/" + id + "/entry", Map.of("manualCheck", " ")).statusCode(400);
        Desk.registry()
                .post("/" + id + "/entry", Map.of("manualCheck", "属先进产能置换,已现场核查"))
                .statusCode(200)
                .body("stage", equalTo("IN_LIBRARY"));
    }

    @Test
    void aManualCheckWaivesNoRefusal() {
        var id = Desk.formChecked(uscc, Forms.with("secret", true));

        Desk.registry().post("/" + id + "/entry", Map.of("manualCheck", "已核查")).statusCode(422);
    }

    @Test
    void theSameProjectCodeOrNameEntersOnce() {
        var code = "2401-430204-04-01-" + (100_000 + (int) (Math.random() * 899_999));
        var first = Desk.inLibrary(uscc, Forms.with("projectCode", code));
        String name = Desk.registry().read(first).extract().path("application.name");
        var sameCode = Desk.formChecked(Enterprises.next(), Forms.with("projectCode", code));
        var sameName = Desk.formChecked(uscc, Forms.with("name", name));

        Stream.of(sameCode, sameName)
                .forEach(id -> Desk.registry()
                        .enter(id)
                        .statusCode(422)
                        .body(
                                "violations.message",
                                contains("DUPLICATE: The same project is in the library: " + first + ".")));
        Desk.inLibrary(Enterprises.next(), Forms.with("name", name));
    }

    @Test
    void theSameProjectEnteredTwiceAtOnceEntersOnce() throws Exception {
        var name = Forms.good().get("name");
        var one = Desk.formChecked(uscc, Forms.with("name", name));
        var other = Desk.formChecked(uscc, Forms.with("name", name));

        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> Desk.registry().enter(one).extract().statusCode());
            var second =
                    pool.submit(() -> Desk.registry().enter(other).extract().statusCode());

            assertThat(Stream.of(first.get(), second.get()).filter(status -> status == 200))
                    .hasSize(1);
            assertThat(Stream.of(first.get(), second.get())).allMatch(status -> status < 500);
        }
    }

    @Test
    void aSeriousSupervisionFindingStandsAgainstTheEnterprisesNextProjectForThreeYears() {
        var earlier = Desk.inLibrary(uscc, Forms.good());
        var later = Desk.formChecked(uscc, Forms.good());
        bus.publish(Rounds.notice(earlier, "FALSE_REPORTING", true));
        bus.publish(Rounds.notice(earlier, "PROGRESS_REPORT_OVERDUE", false));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Desk.registry()
                        .get("/" + later + "/eligibility")
                        .body("findings.reason", contains("SUPERVISION_SERIOUS", "FALSE_FILING"))
                        .body("findings.clause", contains("六.1", "六.1")));
        Desk.registry().enter(later).statusCode(422);
        Desk.enterprise(uscc).get("/" + later + "/eligibility").body("admissible", equalTo(false));

        clock.set(LocalDate.of(2029, 3, 3));
        Desk.registry().enter(later).statusCode(200);
    }

    @Test
    void awardsOfTheThreeYearsBeforeStandAgainstAFourth() {
        var earlier = Desk.inLibrary(uscc, Forms.good());
        for (int year = 2023; year <= 2025; year++) {
            bus.publish(Rounds.award(earlier, uscc, year));
        }
        var later = Desk.formChecked(uscc, Forms.good());

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Desk.registry()
                        .get("/" + later + "/eligibility")
                        .body("findings.reason", contains("THREE_YEARS_RUNNING")));
    }

    @Test
    void theNumbersAppliedAreToldWithTheirSource() {
        var id = Desk.formChecked(uscc, Forms.good());

        Desk.registry()
                .get("/" + id + "/eligibility")
                .body("day", equalTo("2026-03-02"))
                .body(
                        "parameters.name",
                        containsInAnyOrder(
                                "funded-years-in-a-row",
                                "required-attachments",
                                "duplicate-similarity-decision",
                                "blacklist-years",
                                "supervision-finding-years",
                                "major-accident-years",
                                "serious-pollution-years",
                                "false-filing-years",
                                "changed-use-years"))
                .body("parameters.source", hasItem(startsWith("[F]")));
    }
}
