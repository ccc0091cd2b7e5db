package org.fourthousand.funding.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.fourthousand.funding.Scene.FUND;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.World.Candidate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Execution per fund, division, industry, park and month; commitments ageing; forecast; streamed XLSX." */
@QuarkusTest
class ReportsTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    private Candidate first;
    private Candidate second;

    @BeforeEach
    void twoAwardsOfAYearOfWhichHalfOfOneIsPaid() {
        scene.isToday();
        first = world.selectedAlone("10000000.00");
        second = world.selected(world.candidate("6000000.00", first.year()));
        scene.paid(scene.issued(first), 1);
        scene.account(second);
        scene.issuedWithin(second);
    }

    @Test
    void whateverItIsCutByTheTotalIsWhatTheLedgerSays() {
        for (var by : Dimension.values()) {
            theTotalIsWhatTheLedgerSays(by);
        }
    }

    private void theTotalIsWhatTheLedgerSays(Dimension by) {
        var ledger = scene.fundYear(first.year());

        var report = execution(by);

        assertThat(report.getString("total.awarded"))
                .isEqualTo(ledger.get("committed"))
                .isEqualTo("16000000.00");
        assertThat(report.getString("total.ordered")).isEqualTo(ledger.get("ordered"));
        assertThat(report.getString("total.paid")).isEqualTo(ledger.get("paid")).isEqualTo("5000000.00");
        assertThat(report.getString("total.outstanding")).isEqualTo("11000000.00");
        assertThat(report.getString("total.paidPercent")).isEqualTo("31.25");
        assertThat(report.getInt("total.awards")).isEqualTo(2);
    }

    @Test
    void aLineSaysWhatItsCodeStandsFor() {
        assertThat(execution(Dimension.FUND).getList("lines.key")).containsExactly(FUND);
        assertThat(execution(Dimension.MONTH).getList("lines.key")).containsExactly("2026-03");
        assertThat(execution(Dimension.PARK).getList("lines.key")).containsExactly("");
        assertThat(execution(Dimension.DIVISION).getList("lines.key"))
                .containsExactly(first.project().division());
        assertThat(execution(Dimension.PREFECTURE).getList("lines.name")).doesNotContainNull();
        assertThat(execution(Dimension.INDUSTRY).getList("lines.name")).doesNotContainNull();
    }

    @Test
    void whatIsPaidLaterCountsForThatMonth() {
        scene.isOn(Scene.TODAY.plusDays(40));
        var award = awardOf(second);
        scene.paid(award, 1);

        var report = execution(Dimension.MONTH);

        assertThat(report.getList("lines.key")).containsExactly("2026-03", "2026-04");
        assertThat(report.getString("lines[1].awarded")).isEqualTo("0.00");
        assertThat(report.getString("lines[1].paid")).isEqualTo("3000000.00");
        assertThat(report.getString("lines[1].paidPercent")).isNull();
    }

    @Test
    void whatIsNotPaidGrowsOld() {
        scene.isOn(Scene.TODAY.plusDays(90));
        var young = commitments("UP_TO_90");
        scene.isOn(Scene.TODAY.plusDays(91));
        var older = commitments("UP_TO_180");

        assertThat(young).isGreaterThanOrEqualTo(new BigDecimal("11000000.00"));
        assertThat(older).isGreaterThanOrEqualTo(new BigDecimal("11000000.00"));
        assertThat(commitments("UP_TO_90").add(new BigDecimal("11000000.00"))).isLessThanOrEqualTo(young);
    }

    @Test
    void theForecastHasWhatIsDueThisMonthAndTheRestWhenItIsLikely() {
        world.tell(world.progress(second, 20));

        var report = read("reports/forecast");

        assertThat(expected(report, "2026-03")).isGreaterThanOrEqualTo(new BigDecimal("8000000.00"));
        // a fifth in 439 days: half of it in 1,098
        assertThat(expected(report, "2028-01")).isGreaterThanOrEqualTo(new BigDecimal("3000000.00"));
    }

    private static BigDecimal expected(JsonPath report, String month) {
        return new BigDecimal(
                report.getString("lines.find { it.fund == '%s' && it.month == '%s' }.amount".formatted(FUND, month)));
    }

    @Test
    void theFileHasALineForEachAward() throws IOException {
        var csv = scene.auditor()
                .get(API + "reports/allocations/file?year=" + first.year())
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("allocations.csv"))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3).first().asString().contains("Document number");
        assertThat(csv).contains(first.uscc()).contains("10000000.00").contains("5000000.00");

        var workbook = scene.auditor()
                .get(API + "reports/allocations/file?format=XLSX&year=" + first.year())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = read.getFirstSheet().openStream()) {
            var all = rows.toList();
            assertThat(all).hasSize(3);
            assertThat(all.stream().skip(1).map(row -> row.getCellAsNumber(11).orElseThrow()))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyInAnyOrder(new BigDecimal("10000000"), new BigDecimal("6000000"));
        }
    }

    @Test
    void onlyFinanceAndAuditorsReadThem() {
        for (var path : List.of(
                "reports/execution?year=2026", "reports/commitments", "reports/forecast", "reports/allocations/file")) {
            scene.enterprise(first.uscc()).get(API + path).then().statusCode(403);
            given().get(API + path).then().statusCode(401);
        }
    }

    @Test
    void aYearThatIsNoneAndAFundNobodyKnowsAreTold() {
        scene.auditor().get(API + "reports/execution").then().statusCode(400);
        scene.auditor().get(API + "reports/execution?year=1999").then().statusCode(400);
        scene.auditor().get(API + "reports/execution?year=2026&by=NAME").then().statusCode(400);
        scene.auditor()
                .get(API + "reports/execution?year=2099&fund=NOBODY_KNOWS")
                .then()
                .statusCode(200)
                .body("lines", hasSize(0))
                .body("total.awarded", equalTo("0.00"))
                .body("total.paidPercent", nullValue());
    }

    private String awardOf(Candidate candidate) {
        List<String> ids = scene.enterprise(candidate.uscc())
                .get(API + "awards")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.getFirst();
    }

    private BigDecimal commitments(String age) {
        String amount = read("reports/commitments")
                .getString("lines.find { it.fund == '%s' && it.age == '%s' }?.outstanding".formatted(FUND, age));
        return amount == null ? BigDecimal.ZERO : new BigDecimal(amount);
    }

    private JsonPath execution(Dimension by) {
        return read("reports/execution?year=%d&by=%s".formatted(first.year(), by));
    }

    private JsonPath read(String path) {
        return scene.auditor().get(API + path).then().statusCode(200).extract().jsonPath();
    }
}
