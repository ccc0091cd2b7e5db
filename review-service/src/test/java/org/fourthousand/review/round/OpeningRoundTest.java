package org.fourthousand.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may open a round, over what, and what stays as it was told. */
@QuarkusTest
class OpeningRoundTest {

    private static int number = 600;

    private final String fund = "OPENING_FUND_" + ++number;
    private final SampleProject project = SampleProject.of(fund, "C14", SampleProject.uscc(number));

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @BeforeEach
    void today() {
        office.isOpenOn(ReviewOffice.TODAY);
    }

    @Test
    void whoRecommendedOrCheckedAProjectMayNotOpenARoundWithIt() {
        office.libraryHolds(project.handledBy("county-1", "review-officer-1"));
        var round = office.planned(fund, "1000000.00");

        ReviewOffice.step(round, "opening")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fourthousand:problem:same-person"))
                .body("violations", hasSize(1))
                .body("violations[0].message", containsString(project.id().toString()));

        Api.post(Tokens.of("review-officer-2", Role.REVIEW_OFFICER), "rounds/" + round + "/opening")
                .then()
                .statusCode(200);
        assertThat(rows.count(Rows.person(Role.REVIEW_OFFICER), "sealed_seed")).isNotNegative();
    }

    @Test
    void whoHandledAProjectMayNeitherSelectNorFinalise() {
        office.libraryHolds(project.handledBy("review-officer-3"));
        office.poolHas(5, "C14");
        var round = office.planned(fund, "60000000.00");
        ReviewOffice.done(round, "opening", "draw");
        ReviewOffice.allScored(round, Map.of(project.id(), "80"));
        ReviewOffice.done(round, "ranking");
        var handler = Tokens.of("review-officer-3", Role.REVIEW_OFFICER);

        Api.post(handler, "rounds/" + round + "/selection").then().statusCode(403);
        ReviewOffice.done(round, "selection");
        ReviewOffice.confirmed(round);
        ReviewOffice.done(round, "publicity");
        office.isOpenOn(java.time.LocalDate.of(2026, 3, 2));
        Api.post(handler, "rounds/" + round + "/finalisation").then().statusCode(403);
        ReviewOffice.done(round, "finalisation");
    }

    @Test
    void aRoundOverNothingDoesNotOpen() {
        var round = office.planned(fund, "1000000.00");

        ReviewOffice.step(round, "opening")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:no-candidates"));
    }

    @Test
    void anOpenRoundIsFrozen() {
        office.libraryHolds(project);
        var round = office.planned(fund, "1000000.00");
        Api.put(Api.officer(), "rounds/" + round, "\"0\"", ReviewOffice.plan(fund, "2000000.00"))
                .then()
                .statusCode(200)
                .body("budget", equalTo("2000000.00"));
        ReviewOffice.done(round, "opening");

        Api.put(Api.officer(), "rounds/" + round, "\"2\"", ReviewOffice.plan(fund, "3000000.00"))
                .then()
                .statusCode(409);
        assertThat(rows.change(
                        Rows.person(Role.ADMINISTRATOR),
                        "update selection_round set budget = 1 where id = '" + round + "'"))
                .isZero();
    }

    @Test
    void theStepOfAnOlderVersionIsRefused() {
        office.libraryHolds(project);
        var round = office.planned(fund, "1000000.00");

        Api.as(Api.officer())
                .header("Idempotency-Key", round)
                .header("If-Match", "\"7\"")
                .post(Api.BASE + "rounds/" + round + "/opening")
                .then()
                .statusCode(412);
        Api.as(Api.officer())
                .header("Idempotency-Key", round)
                .header("If-Match", "\"0\"")
                .post(Api.BASE + "rounds/" + round + "/opening")
                .then()
                .statusCode(200);
    }

    @Test
    void aFundHasOneRoundAYear() {
        office.planned(fund, "1000000.00");

        Api.post(Api.officer(), "rounds", ReviewOffice.plan(fund, "1000000.00"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:round-exists"));
    }

    @Test
    void theNextRubricMayNotLowerTheSixNamedWeights() {
        office.libraryHolds(project);
        ReviewOffice.done(office.planned(fund, "1000000.00"), "opening");
        var next = ReviewOffice.plan(fund, "1000000.00");
        next.put("year", 2027);
        var lowered = new ArrayList<Object>(ReviewOffice.rubric());
        lowered.set(0, Map.of("criterion", "RESOURCE_CONSUMPTION", "weight", 10));
        lowered.set(7, Map.of("criterion", "STRUCTURE", "weight", 16));
        next.put("rubric", lowered);

        Api.post(Api.officer(), "rounds", next)
                .then()
                .statusCode(422)
                .body("violations[0].clause", equalTo("六.2"))
                .body("violations[0].message", containsString("RESOURCE_CONSUMPTION"));

        next.put("rubric", ReviewOffice.rubric());
        Api.post(Api.officer(), "rounds", next).then().statusCode(201).body("rubricVersion", equalTo(1));
    }

    @Test
    void anEvenOrSmallPanelIsRefused() {
        for (var size : List.of(4, 6, 3)) {
            var plan = ReviewOffice.plan(fund, "1000000.00");
            plan.put("panelSize", size);
            Api.post(Api.officer(), "rounds", plan)
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/panelSize"));
        }
    }

    @Test
    void theSeedIsWrittenOnceAndByTheOfficeOnly() {
        office.libraryHolds(project);
        var round = office.planned(fund, "1000000.00");
        ReviewOffice.done(round, "opening");
        var officer = Rows.person(Role.REVIEW_OFFICER);

        assertThat(rows.count(officer, "sealed_seed where round_id = '" + round + "'"))
                .isZero();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> rows.change(officer, "update sealed_seed set seed = seed"))
                .hasMessageContaining("permission denied");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> rows.change(officer, "delete from sealed_seed"))
                .hasMessageContaining("permission denied");
    }
}
