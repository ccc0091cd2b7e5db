package org.fourthousand.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Scoring without a connection: the workbook down and up, and everything that can be wrong with one. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookTest {

    private static final String FIELD = "C26";

    private final SampleProject project = SampleProject.of("WORKBOOK_FUND", FIELD, SampleProject.uscc(681));
    private final SampleProject second = SampleProject.of("WORKBOOK_FUND", FIELD, SampleProject.uscc(682));

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    private String round = "";
    private List<ExpertId> panel = List.of();
    private ExpertId expert = ExpertId.next();
    private String seat = "";
    private byte[] workbook = {};
    private boolean mayChange;
    private String before = "";

    @BeforeEach
    void aDrawnRound() {
        if (round.isEmpty()) {
            round = office.drawn("WORKBOOK_FUND", "60000000.00", 5, FIELD, project, second);
            panel = ReviewOffice.draw(round).panels().getFirst().experts();
            expert = panel.getFirst();
            seat = Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id()));
        }
        workbook = download(expert).then().statusCode(200).extract().asByteArray();
        mayChange = false;
        before = state();
    }

    @AfterEach
    void nothingElseChanged() {
        if (!mayChange) {
            assertThat(state()).isEqualTo(before);
        }
    }

    private String state() {
        return String.valueOf(rows.ask(
                Caller.system("test"),
                "select string_agg(version || marks::text, '/' order by assignment_id) from scoresheet where round_id = '"
                        + round + "'"));
    }

    @Test
    void aFilledWorkbookBecomesDraftsThatAreThenHandedIn() {
        mayChange = true;
        var hand = panel.get(1);
        var own = download(hand).asByteArray();
        var filled = changed(own, cells -> fill(cells, "85.5"));

        upload(hand, filled).then().statusCode(200).body("$", hasSize(2)).body("[0].marks", hasSize(8));

        var seats = ReviewOffice.seats(hand, round);
        Api.get(Tokens.expert(hand.toString()), "scoresheets/" + seats.get(project.id()))
                .then()
                .body("marks[0].score", equalTo("85.50"))
                .body("marks[0].reason", equalTo("理由"))
                .body("state", equalTo("DRAWN"));
        Api.post(Tokens.expert(hand.toString()), "scoresheets/" + seats.get(project.id()) + "/submission")
                .then()
                .statusCode(200);
        assertThat(Workbooks.cells(download(hand).asByteArray())).hasSize(Layout.FIRST_ROW + 8);
        upload(hand, filled)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasSize(8))
                .body("violations.pointer", everyItem(startsWith("#cell/A")));
    }

    @Test
    void everyFaultIsToldWithItsCellAndNothingIsSaved() {
        refused(cells -> {
                    fill(cells, "80");
                    set(cells, 6, Layout.SCORE, "100.01");
                    set(cells, 7, Layout.SCORE, "ninety");
                    set(cells, 8, Layout.REASON, "");
                    set(cells, 9, Layout.CRITERION, "BEAUTY");
                    set(cells, 10, Layout.CRITERION, cells.get(11).get(Layout.CRITERION));
                    set(cells, 12, Layout.ASSIGNMENT, UUID.randomUUID().toString());
                })
                .body(
                        "violations.pointer",
                        equalTo(List.of("#cell/F7", "#cell/F8", "#cell/G9", "#cell/D10", "#cell/D12", "#cell/A13")));
    }

    @Test
    void aWorkbookOfAnotherRoundExpertOrVersionIsRefused() {
        refused(cells -> set(cells, Layout.ROUND_ROW, 1, UUID.randomUUID().toString()))
                .body("violations[0].pointer", equalTo("#cell/B2"));
        refused(cells -> set(cells, Layout.EXPERT_ROW, 1, panel.get(2).toString()))
                .body("violations[0].pointer", equalTo("#cell/B3"));
        refused(cells -> set(cells, Layout.RUBRIC_ROW, 1, "9")).body("violations[0].pointer", equalTo("#cell/B4"));
        refused(cells -> set(cells, Layout.FORMAT_ROW, 1, "mine")).body("violations[0].pointer", equalTo("#cell/B1"));
        refused(cells -> {
                    fill(cells, "80");
                    cells.subList(Layout.FIRST_ROW, cells.size()).forEach(row -> row.set(Layout.VERSION, "7"));
                })
                .body("violations[0].message", containsString("download it again"));
        upload(panel.get(2), workbook).then().statusCode(422);
        upload(ExpertId.next(), workbook).then().statusCode(422);
    }

    @Test
    void formulasMacrosBombsAndBrokenFilesAreRefused() {
        refusedFile(Workbooks.with(
                        workbook, cells -> fill(cells, "80"), sheet -> sheet.formula(6, Layout.SCORE, "40+40")))
                .body("violations[0].pointer", equalTo("#cell/F7"));
        refusedFile(Workbooks.withPart(workbook, "xl/vbaProject.bin", new byte[] {1}))
                .body("detail", containsString("macros"));
        refusedFile(Workbooks.withPart(workbook, "xl/externalLinks/externalLink1.xml", Workbooks.text("<x/>")))
                .body("detail", containsString("external links"));
        refusedFile(Workbooks.withPart(
                workbook,
                "xl/extra.xml",
                Workbooks.text("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")));
        refusedFile(Workbooks.bomb(workbook)).body("detail", containsString("unpacks to too much"));
        refusedFile(Workbooks.text("no zip at all"));
        refusedFile(java.util.Arrays.copyOf(workbook, workbook.length / 2));
        refusedFile(Workbooks.only("empty.xml", Workbooks.text("<x/>")));
        refusedFile(new byte[] {});
    }

    @Test
    void onlyTheirExpertHasThem() {
        Api.get(Api.officer(), "rounds/" + round + "/scoresheet-workbook")
                .then()
                .statusCode(403);
        Api.get(Tokens.expert(UUID.randomUUID().toString()), "rounds/" + round + "/scoresheet-workbook")
                .then()
                .statusCode(404);
        assertThat(Workbooks.cells(workbook).stream().map(row -> row.get(Layout.ASSIGNMENT)))
                .contains(seat)
                .doesNotContain(ReviewOffice.seats(panel.get(2), round).get(project.id()));
    }

    @Test
    void inABlindRoundNothingSaysWhoseProjectItIs() {
        var hidden = SampleProject.of("BLIND_FUND", FIELD, SampleProject.uscc(683));
        office.libraryHolds(hidden);
        var plan = ReviewOffice.plan("BLIND_FUND", "60000000.00");
        plan.put("blind", true);
        var blind = Api.post(Api.officer(), "rounds", plan)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        ReviewOffice.done(blind, "opening", "draw");
        var reader = Tokens.expert(ReviewOffice.draw(blind)
                .panels()
                .getFirst()
                .experts()
                .getFirst()
                .toString());

        var list = Api.get(reader, "assignments?round=" + blind)
                .then()
                .statusCode(200)
                .body("items[0].projectName", containsString("盲评项目"))
                .extract()
                .asString();
        assertThat(list).doesNotContain(hidden.uscc()).doesNotContain("测试企业").doesNotContain("project " + hidden.id());
        var cells = Workbooks.cells(
                Api.get(reader, "rounds/" + blind + "/scoresheet-workbook").asByteArray());
        assertThat(cells.toString()).doesNotContain(hidden.uscc()).doesNotContain("测试企业");
        Api.get(Api.officer(), "rounds/" + blind).then().body("blind", equalTo(true));
        Api.get(reader, "assignments?round=" + round).then().body("items.uscc", not(hasItem((Object) null)));
    }

    private static void fill(List<List<String>> cells, String points) {
        for (var row : cells.subList(Layout.FIRST_ROW, cells.size())) {
            row.set(Layout.SCORE, points);
            row.set(Layout.REASON, "理由");
        }
    }

    private static void set(List<List<String>> cells, int row, int column, String text) {
        cells.set(row, new ArrayList<>(cells.get(row)));
        cells.get(row).set(column, text);
    }

    private static byte[] changed(byte[] workbook, Consumer<List<List<String>>> change) {
        return Workbooks.with(workbook, change, sheet -> {});
    }

    private ValidatableResponse refused(Consumer<List<List<String>>> change) {
        return refusedFile(changed(workbook, change));
    }

    private ValidatableResponse refusedFile(byte[] file) {
        return upload(expert, file).then().statusCode(422).contentType(containsString("application/problem+json"));
    }

    private Response download(ExpertId who) {
        return Api.get(Tokens.expert(who.toString()), "rounds/" + round + "/scoresheet-workbook");
    }

    private Response upload(ExpertId who, byte[] file) {
        return RestAssured.given()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID())
                .auth()
                .oauth2(Tokens.expert(who.toString()))
                .body(file)
                .post(Api.BASE + "rounds/" + round + "/scoresheet-workbook");
    }
}
