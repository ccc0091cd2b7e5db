package org.fourthousand.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.registry.ProjectAccepted;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.events.registry.ProjectRecommended;
import org.fourthousand.events.registry.ProjectResumed;
import org.fourthousand.events.registry.ProjectReturned;
import org.fourthousand.events.registry.ProjectSubmitted;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of one project in the registry, one method per step, each going on where the one before ended. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ProjectStoryTest {

    @Inject
    Bus bus;

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);
    private final Map<String, Object> form = Forms.good();
    private String id = "";
    private String firstReport = "";

    @BeforeAll
    void itIsMarch2025() {
        clock.set(LocalDate.of(2025, 3, 3));
    }

    @Test
    void s01_theEnterpriseRegistersADraft() {
        var incomplete = new LinkedHashMap<>(form);
        incomplete.put("gates", Map.of("energy", Map.of("status", "PENDING")));

        var registered = enterprise.post("", incomplete).statusCode(201).header("ETag", "\"0\"");

        registered
                .body("stage", equalTo("DRAFT"))
                .body("uscc", equalTo(uscc))
                .body("pillar", equalTo("EQUIPMENT"))
                .body("pole", equalTo("CZT_CORE"))
                .body("application.totalInvestment", equalTo("1000000000.00"));
        id = registered.extract().path("id");
        given().auth()
                .oauth2(Tokens.enterprise(uscc))
                .get(registered.extract().header("Location"))
                .then()
                .statusCode(200);
    }

    @Test
    void s02_nobodyElseSeesTheDraft() {
        Desk.county().read(id).statusCode(404);
        Desk.registry().read(id).statusCode(404);
        Desk.enterprise(Enterprises.next()).read(id).statusCode(404);
        Desk.enterprise(Enterprises.next()).submit(id).statusCode(404);
    }

    @Test
    void s03_theDraftIsToldWhyItWouldBeRefused() {
        enterprise
                .get("/" + id + "/eligibility")
                .statusCode(200)
                .body("admissible", equalTo(false))
                .body("findings", hasSize(7))
                .body("findings.reason", everyItem(equalTo("GATE_MISSING")))
                .body("findings.find { it.pointer == '/gates/energy' }.clause", equalTo("五.4"))
                .body("findings.find { it.pointer == '/gates/safety' }.clause", equalTo("五.5"));
    }

    @Test
    void s04_theEnterpriseRevisesItKnowingItsRevision() {
        enterprise.revise(id, "\"9\"", form).statusCode(412);

        enterprise.revise(id, "\"0\"", form).statusCode(200).header("ETag", "\"1\"");

        enterprise
                .get("/" + id + "/eligibility")
                .body("admissible", equalTo(true))
                .body("findings", hasSize(0));
    }

    @Test
    void s05_theEnterpriseSubmitsIt() {
        enterprise.submit(id).statusCode(200).body("stage", equalTo("SUBMITTED"));

        assertThat(bus.await(ProjectSubmitted.class, id).project().uscc()).isEqualTo(uscc);
        enterprise.revise(id, "\"2\"", form).statusCode(409).body("type", containsString("illegal-step"));
    }

    @Test
    void s06_theCountySendsItBackWithEverythingThatIsMissing() {
        Desk.county().sendBack(id, "缺少节能审查意见", "备案证明不清晰").statusCode(200).body("stage", equalTo("RETURNED"));

        assertThat(bus.await(ProjectReturned.class, id).reason()).isEqualTo("缺少节能审查意见 → 请补交\n备案证明不清晰 → 请补交");
        enterprise.read(id).body("correctionRequest", containsString("备案证明不清晰"));
    }

    @Test
    void s07_theEnterpriseCorrectsAndSubmitsAnew() {
        enterprise.revise(id, "\"3\"", form).statusCode(200);

        enterprise.submit(id).statusCode(200).body("submissions", equalTo(2));
    }

    @Test
    void s08_aSecondCorrectionIsRefused() {
        Desk.county()
                .sendBack(id, "还缺一份")
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:correction-already-requested"))
                .body("violations.clause", contains("优化营商环境条例 36"));
    }

    @Test
    void s09_bothDepartmentsOfTheCountyRecommendByName() {
        Desk.countyFinance().recommend(id).statusCode(200).body("stage", equalTo("SUBMITTED"));
        assertThat(bus.published(ProjectRecommended.class, id)).isEmpty();

        Desk.county().recommend(id).statusCode(200).body("stage", equalTo("COUNTY_RECOMMENDED"));

        var recommended = bus.await(ProjectRecommended.class, id);
        assertThat(recommended.level()).isEqualTo("COUNTY");
        assertThat(recommended.officer()).isEqualTo("county-officer-430204-finance、county-officer-430204");
    }

    @Test
    void s10_bothDepartmentsOfTheCityRecommend() {
        Desk.recommendedByCity(id);

        enterprise
                .get("/" + id + "/recommendations")
                .body("level", contains("COUNTY", "COUNTY", "CITY", "CITY"))
                .body("department", contains("FINANCE", "INDUSTRY", "INDUSTRY", "FINANCE"))
                .body(
                        "officer",
                        contains(
                                "county-officer-430204-finance",
                                "county-officer-430204",
                                "city-officer-430200",
                                "city-officer-430200-finance"));
    }

    @Test
    void s11_theProvinceChecksTheForm() {
        Desk.registry().checkForm(id).statusCode(200).body("stage", equalTo("FORM_CHECKED"));
    }

    @Test
    void s12_itEntersTheLibraryAndEverybodyMayReadIt() {
        Desk.registry()
                .enter(id)
                .statusCode(200)
                .body("stage", equalTo("IN_LIBRARY"))
                .body("enteredOn", equalTo("2025-03-03"));

        var entered = bus.await(ProjectEnteredLibrary.class, id);
        assertThat(entered.handledBy())
                .containsExactly(
                        "county-officer-430204-finance",
                        "county-officer-430204",
                        "city-officer-430200",
                        "city-officer-430200-finance",
                        "registry-officer");
        assertThat(entered.project().libraryDate()).isEqualTo("2025-03-03");
        given().queryParam("text", form.get("name"))
                .get("/api/registry/v1/library")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0]", not(hasKey("contactEmail")))
                .body("items[0]", not(hasKey("ownership")));
    }

    @Test
    void s13_theRoundDoesNotSelectItAndItIsCarriedOver() {
        bus.publish(Rounds.notSelected(id, 2025));

        assertThat(bus.await(ProjectCarriedOver.class, id).year()).isEqualTo(2025);
        enterprise.read(id).body("stage", equalTo("IN_LIBRARY")).body("carriedOverTo", equalTo(2026));
    }

    @Test
    void s14_itIsSuspendedAndResumed() {
        Desk.registry().step(id, "suspension").statusCode(200).body("stage", equalTo("SUSPENDED"));
        bus.await(ProjectSuspended.class, id);

        Desk.registry().step(id, "resumption").statusCode(200).body("stage", equalTo("IN_LIBRARY"));

        var resumed = bus.await(ProjectResumed.class, id);
        assertThat(resumed.stage()).isEqualTo("IN_LIBRARY");
        assertThat(resumed.project().libraryDate()).isEqualTo("2025-03-03");
        assertThat(bus.published(ProjectEnteredLibrary.class, id)).hasSize(1);
    }

    @Test
    void s15_theNextRoundSelectsIt() {
        clock.set(LocalDate.of(2026, 3, 2));

        bus.publish(Rounds.selected(id, 2026));

        awaitStage("SELECTED");
    }

    @Test
    void s16_itIsAwardedAndPaid() {
        bus.publish(Rounds.award(id, uscc, 2026));
        bus.publish(Rounds.paid(id, uscc));

        awaitStage("AWARDED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> enterprise
                        .get("/" + id + "/service-log")
                        .body("items.kind", hasItem("PAYMENT"))
                        .body("items.kind", hasItem("AWARD"))
                        .body("items.kind", hasItem("SELECTION")));
    }

    @Test
    void s17_theEnterpriseReportsAQuarter() {
        firstReport = enterprise
                .report(id, Rounds.progress(2026, 1, "40", "35.50"))
                .statusCode(201)
                .body("supersededBy", nullValue())
                .extract()
                .path("id");

        var reported = bus.await(ProgressReported.class, id);
        assertThat(reported.financialPercent()).isEqualByComparingTo("35.50");
        enterprise.report(id, Rounds.progress(2026, 1, "41", "36")).statusCode(409);
    }

    @Test
    void s18_aCorrectionKeepsTheEarlierFigure() {
        var correction = Rounds.progress(2026, 1, "38", "35.50");
        correction.put("supersedes", firstReport);

        var corrected = enterprise.report(id, correction).statusCode(201);

        Desk.county()
                .get("/" + id + "/progress-reports")
                .body("items.physicalPercent", contains("40.00", "38.00"))
                .body("items[0].supersededBy", equalTo(corrected.extract().path("id")));
        given().auth()
                .oauth2(Tokens.enterprise(uscc))
                .get(corrected.extract().header("Location"))
                .then()
                .statusCode(200)
                .body("supersedes", equalTo(firstReport));
    }

    @Test
    void s19_theFinishedProjectIsAccepted() {
        Desk.registry()
                .post("/" + id + "/acceptance", Map.of("documentNumber", "湘经信验〔2026〕3号", "acceptedOn", "2026-03-01"))
                .statusCode(200)
                .body("stage", equalTo("ACCEPTED"));

        assertThat(bus.await(ProjectAccepted.class, id).documentNumber()).isEqualTo("湘经信验〔2026〕3号");
        Desk.registry().step(id, "suspension").statusCode(409);
    }

    @Test
    void s20_theAuditorFindsTheWholeHistoryIntact() {
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/project/" + id)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body(
                        "entries.to",
                        equalTo(List.of(
                                "DRAFT",
                                "SUBMITTED",
                                "RETURNED",
                                "SUBMITTED",
                                "SUBMITTED",
                                "COUNTY_RECOMMENDED",
                                "COUNTY_RECOMMENDED",
                                "CITY_RECOMMENDED",
                                "FORM_CHECKED",
                                "IN_LIBRARY",
                                "IN_LIBRARY",
                                "SUSPENDED",
                                "IN_LIBRARY",
                                "SELECTED",
                                "AWARDED",
                                "AWARDED",
                                "AWARDED",
                                "ACCEPTED")))
                .body("entries[7].why", containsString("prefecture-quota = 0"));
    }

    private void awaitStage(String stage) {
        Awaitility.await(stage)
                .atMost(Duration.ofSeconds(20))
                .until(() -> stage.equals(enterprise.read(id).extract().path("stage")));
    }
}
