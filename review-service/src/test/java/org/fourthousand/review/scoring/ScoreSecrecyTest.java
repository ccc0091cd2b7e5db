package org.fourthousand.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Until a round is ranked a score is its expert's own; afterwards the office's and the auditor's, by the database's word. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreSecrecyTest {

    private static final String FIELD = "C36";

    private final SampleProject project = SampleProject.of("SECRECY_FUND", FIELD, SampleProject.uscc(301));

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    private String round = "";
    private ExpertId owner = ExpertId.next();
    private ExpertId other = ExpertId.next();
    private String seat = "";
    private String otherSeat = "";

    @BeforeEach
    void oneSheetIsInAndTheOthersAreNot() {
        if (round.isEmpty()) {
            round = office.drawn("SECRECY_FUND", "60000000.00", 5, FIELD, project);
            var panel = ReviewOffice.draw(round).panels().getFirst().experts();
            owner = panel.get(0);
            other = panel.get(1);
            seat = seatOf(owner);
            otherSeat = seatOf(other);
            ReviewOffice.scored(owner, seat, "73.25");
        }
    }

    @Test
    @Order(1)
    void theOwnerReadsTheirSheetAndNobodyElseDoes() {
        Api.get(token(owner), "scoresheets/" + seat)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("marks", hasSize(8))
                .body("marks[0].score", equalTo("73.25"));

        Api.get(token(other), "scoresheets/" + seat).then().statusCode(404);
        for (var role : Role.values()) {
            if (role != Role.EXPERT) {
                Api.get(Tokens.of("somebody", role), "scoresheets/" + seat)
                        .then()
                        .statusCode(403);
            }
        }
        Api.get(null, "scoresheets/" + seat).then().statusCode(401);
    }

    @Test
    @Order(2)
    void noListNorTotalNorOrderTellsAScore() {
        assertThat(Api.get(Api.officer(), "rounds/" + round + "/ranking").asString())
                .isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(Api.get(Api.officer(), "rounds/" + round + "/selection").asString())
                .isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(Api.get(Api.officer(), "rounds/" + round + "/draw").asString())
                .doesNotContain("73.25");
        assertThat(Api.get(Api.officer(), "rounds/" + round).asString()).doesNotContain("73.25");
        assertThat(Api.get(Api.auditor(), "history/assignment/" + seat).asString())
                .doesNotContain("73.25");
        Api.get(Api.administrator(), "rounds/" + round + "/ranking").then().statusCode(403);
    }

    @Test
    @Order(3)
    void anExpertSeesTheirOwnSeatsOnly() {
        Api.get(token(other), "assignments?round=" + round)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(otherSeat));
        Api.get(Tokens.expert(UUID.randomUUID().toString()), "assignments")
                .then()
                .body("items", hasSize(0));
        Api.put(token(other), "scoresheets/" + seat, "\"2\"", ReviewOffice.sheet("0"))
                .then()
                .statusCode(404);
        Api.post(token(other), "assignments/" + seat + "/recusal", java.util.Map.of("reason", "not mine"))
                .then()
                .statusCode(404);
    }

    @Test
    @Order(4)
    void theDatabaseShowsASheetToItsOwnerOnly() {
        var sheets = "scoresheet where round_id = '" + round + "'";

        assertThat(rows.count(Rows.expert(owner), sheets)).isOne();
        assertThat(rows.count(Rows.expert(other), sheets)).isOne();
        assertThat(rows.count(Rows.expert(UUID.randomUUID()), sheets)).isZero();
        for (var role : Role.values()) {
            assertThat(rows.count(Rows.person(role), sheets)).as(role.name()).isZero();
        }
    }

    @Test
    @Order(5)
    void theDatabaseLetsNobodyWriteAnothersSheetNorAnyoneALockedOne() {
        var marks = "update scoresheet set marks = '{\"marks\": []}' where assignment_id = '" + seat + "'";

        assertThat(rows.change(Rows.expert(owner), marks)).as("locked").isZero();
        assertThat(rows.change(Rows.expert(other), marks)).isZero();
        for (var role : Role.values()) {
            assertThat(rows.change(Rows.person(role), marks)).as(role.name()).isZero();
        }
    }

    @Test
    @Order(6)
    void theDatabaseShowsAnExpertTheirOwnSeatsAndProjectsOnly() {
        assertThat(rows.count(Rows.expert(owner), "assignment where round_id = '" + round + "'"))
                .isOne();
        assertThat(rows.count(Rows.expert(owner), "candidate where round_id = '" + round + "'"))
                .isOne();
        var stranger = Rows.expert(UUID.randomUUID());
        for (var table : java.util.List.of(
                "assignment", "candidate", "draw", "replacement", "expert_tie", "expert_identity", "library_project")) {
            assertThat(rows.count(stranger, table + (table.startsWith("expert") ? "" : secret(table))))
                    .as(table)
                    .isZero();
        }
        assertThat(rows.count(Rows.person(Role.ADMINISTRATOR), "assignment where round_id = '" + round + "'"))
                .isZero();
        assertThat(rows.count(Rows.person(Role.ENTERPRISE), "candidate where round_id = '" + round + "'"))
                .isZero();
    }

    @Test
    @Order(7)
    void aLockedSheetStaysAsItIs() {
        Api.put(token(owner), "scoresheets/" + seat, "\"2\"", ReviewOffice.sheet("99"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:sheet-locked"));
        Api.post(token(owner), "scoresheets/" + seat + "/submission")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:sheet-locked"));
    }

    @Test
    @Order(8)
    void afterTheDeadlineNoScoreIsTaken() {
        office.isOpenOn(ReviewOffice.SCORES_DUE.plusDays(1));

        Api.put(token(other), "scoresheets/" + otherSeat, "\"0\"", ReviewOffice.sheet("80"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:scores-late"));
        ReviewOffice.step(round, "ranking")
                .then()
                .statusCode(409)
                .body("detail", equalTo("4 sheets are missing; extend the deadline."));
    }

    @Test
    @Order(9)
    void anExtendedDeadlineLetsThemIn() {
        Api.post(
                        Api.officer(),
                        "rounds/" + round + "/extension",
                        java.util.Map.of("scoresDueOn", "2026-02-10", "reason", "专家出差"))
                .then()
                .statusCode(200)
                .body("scoresDueOn", equalTo("2026-02-10"));

        for (var expert : ReviewOffice.draw(round).panels().getFirst().experts()) {
            if (!expert.equals(owner)) {
                ReviewOffice.scored(expert, seatOf(expert), "80");
            }
        }
    }

    @Test
    @Order(10)
    void onceRankedTheOfficeAndTheAuditorReadTheScoresAndNobodyElse() {
        ReviewOffice.done(round, "ranking");
        var sheets = "scoresheet where round_id = '" + round + "'";

        assertThat(rows.count(Rows.person(Role.REVIEW_OFFICER), sheets)).isEqualTo(5);
        assertThat(rows.count(Rows.person(Role.AUDITOR), sheets)).isEqualTo(5);
        for (var role : Role.values()) {
            if (role != Role.REVIEW_OFFICER && role != Role.AUDITOR) {
                assertThat(rows.count(Rows.person(role), sheets))
                        .as(role.name())
                        .isZero();
            }
        }
        assertThat(rows.count(Rows.expert(other), sheets)).isOne();
        Api.get(Api.officer(), "rounds/" + round + "/ranking").then().body("items[0].score", equalTo("80.00"));
    }

    @Test
    @Order(11)
    void afterTheRankingNothingMovesAnyMore() {
        Api.post(token(other), "assignments/" + otherSeat + "/recusal", java.util.Map.of("reason", "too late"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:wrong-step"));
    }

    private String secret(String table) {
        return table.equals("library_project")
                ? " where project_id = '" + project.id() + "'"
                : " where round_id = '" + round + "'";
    }

    private String seatOf(ExpertId expert) {
        return Objects.requireNonNull(ReviewOffice.seats(expert, round).get(project.id()));
    }

    private static String token(ExpertId expert) {
        return Tokens.expert(expert.toString());
    }
}
