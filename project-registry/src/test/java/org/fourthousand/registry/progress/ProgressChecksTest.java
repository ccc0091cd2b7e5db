package org.fourthousand.registry.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report is held against: other quarters, the plan, the calendar, the project's end. Built 2025-01-01 to 2027-12-31. */
@QuarkusTest
class ProgressChecksTest {

    @Inject
    TestClock clock;

    @Inject
    Bus bus;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);
    private String id = "";

    @BeforeEach
    void aProjectInTheLibraryInMay2026() {
        clock.set(LocalDate.of(2026, 5, 4));
        id = Desk.inLibrary(uscc, Forms.good());
    }

    @Test
    void aFigureThatGoesBackwardsNeedsAReason() {
        report(2025, 4, "40", "35", null).statusCode(201);

        report(2026, 1, "38", "36", null)
                .statusCode(409)
                .body("type", endsWith("goes-backwards"))
                .body("violations.pointer", contains("/physicalPercent"))
                .body("violations[0].message", containsString("it is 40.00% in quarter 4 of 2025"));
        report(2026, 1, "38", "36", " ").statusCode(409);
        report(2026, 1, "38", "34", "监理复核后调减")
                .statusCode(201)
                .body("backwardReason", equalTo("监理复核后调减"))
                .body("warnings", contains("GOES_BACKWARDS"));

        Desk.county().get("/" + id + "/progress-reports").body("items.backwardReason", contains(null, "监理复核后调减"));
    }

    @Test
    void aCorrectionOverTheNextQuartersFigureNeedsAReasonToo() {
        String first =
                report(2025, 3, "10", "10", null).statusCode(201).extract().path("id");
        report(2025, 4, "20", "20", null).statusCode(201);
        var correction = Rounds.progress(2025, 3, "25", "10");
        correction.put("supersedes", first);

        enterprise
                .report(id, correction)
                .statusCode(409)
                .body("violations.pointer", contains("/physicalPercent"))
                .body("violations[0].message", containsString("quarter 4 of 2025"));

        correction.put("backwardReason", "四季度返工");
        enterprise.report(id, correction).statusCode(201).body("warnings", contains("GOES_BACKWARDS"));
    }

    @Test
    void aSupersededFigureIsNotHeldAgainstAReport() {
        String first =
                report(2025, 4, "40", "30", null).statusCode(201).extract().path("id");
        var correction = Rounds.progress(2025, 4, "20", "20");
        correction.put("supersedes", first);
        enterprise.report(id, correction).statusCode(201);

        report(2026, 1, "25", "25", null).statusCode(201).body("backwardReason", nullValue());
    }

    @Test
    void aReasonWithoutAStepBackIsNotKept() {
        report(2025, 4, "30", "30", "无").statusCode(201).body("backwardReason", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 4, 33, 33, ''", // a third of the time is over
        "2025, 4, 50, 43.33, ''",
        "2025, 4, 50, 43.34, FINANCIAL_AHEAD_OF_PLAN",
        "2025, 4, 10, 30, ''",
        "2025, 4, 10, 30.01, FINANCIAL_AHEAD_OF_PHYSICAL",
        "2026, 2, 40, 40, QUARTER_NOT_OVER",
        "2026, 1, 5, 95, 'FINANCIAL_AHEAD_OF_PLAN,FINANCIAL_AHEAD_OF_PHYSICAL'"
    })
    void whatLooksOddIsPointedOutAndKept(int year, int quarter, String physical, String financial, String warnings) {
        var expected = warnings.isEmpty() ? new String[0] : warnings.split(",", -1);

        report(year, quarter, physical, financial, null).statusCode(201).body("warnings", containsInAnyOrder(expected));

        Desk.county().get("/" + id + "/progress-reports").body("items[0].warnings", hasSize(expected.length));
    }

    @Test
    void aQuarterIsOverOnTheDayAfterItsLast() {
        clock.set(LocalDate.of(2026, 6, 30));
        String early = report(2026, 2, "40", "40", null)
                .statusCode(201)
                .body("warnings", contains("QUARTER_NOT_OVER"))
                .extract()
                .path("id");
        clock.set(LocalDate.of(2026, 7, 1));
        var correction = Rounds.progress(2026, 2, "42", "41");
        correction.put("supersedes", early);

        enterprise.report(id, correction).statusCode(201).body("warnings", hasSize(0));
    }

    @Test
    void theFiguresAndTheEvidenceReachTheOthers() {
        report(2026, 1, "30.5", "28.25", null).statusCode(201).body("evidence", equalTo("监理月报 3 号"));

        var told = bus.await(ProgressReported.class, id);
        assertThat(told.physicalPercent()).isEqualByComparingTo("30.5");
        assertThat(told.financialPercent()).isEqualByComparingTo("28.25");
        assertThat(told.evidence()).isEqualTo("监理月报 3 号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "acceptance"})
    void aClosedProjectReportsNoMore(String end) {
        Desk.registry()
                .post(
                        "/" + id + "/" + end,
                        end.equals("exit")
                                ? Map.of("reason", "停建")
                                : Map.of("documentNumber", "湘经信验〔2026〕5号", "acceptedOn", "2026-05-04"))
                .statusCode(200);

        report(2026, 1, "30", "30", null).statusCode(409).body("type", endsWith("illegal-step"));
    }

    @Test
    void anAcceptanceHasADocumentAndADayBetweenEntryAndToday() {
        accept("湘经信验〔2026〕6号", "2026-05-05").statusCode(409).body("type", endsWith("not-yet-past"));
        accept("湘经信验〔2026〕6号", "2026-05-03").statusCode(409).body("type", endsWith("before-entry"));
        accept("6号", "2026-05-04").statusCode(400);

        accept("湘经信验〔2026〕6号", "2026-05-04")
                .statusCode(200)
                .body("acceptanceDocument", equalTo("湘经信验〔2026〕6号"))
                .body("acceptedOn", equalTo("2026-05-04"));
        accept("湘经信验〔2026〕7号", "2026-05-04").statusCode(409).body("type", endsWith("illegal-step"));
    }

    private ValidatableResponse accept(String document, String day) {
        return Desk.registry().post("/" + id + "/acceptance", Map.of("documentNumber", document, "acceptedOn", day));
    }

    private ValidatableResponse report(
            int year, int quarter, String physical, String financial, @Nullable String reason) {
        var report = Rounds.progress(year, quarter, physical, financial);
        if (reason != null) {
            report.put("backwardReason", reason);
        }
        return enterprise.report(id, report);
    }
}
