package org.fourthousand.funding.parameter;

import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that is missing or unreadable decides nothing. */
@QuarkusTest
class FailClosedTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thirty million", "-"})
    void aThresholdThatCannotBeReadApprovesNothing(String value) {
        var id = Scene.id(scene.request(scene.maker(), scene.issued(world.selected("10000000.00")), 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);

        scene.withParameter(
                "second-approval-threshold",
                value,
                "30000000.00",
                () -> scene.step(scene.releaser(), id, "approval")
                        .then()
                        .statusCode(503)
                        .body("type", equalTo("urn:fourthousand:problem:policy-missing")));

        scene.maker().get(API + "disbursements/" + id).then().body("state", equalTo("REVIEWED"));
    }

    @Test
    void anEvidenceRuleThatCannotBeReadOpensNoInstalment() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        scene.evaluated(award, "PASSED");

        scene.withParameter("second-instalment-physical-percent", "half", "50", () -> {
            var report = world.progress(candidate, 90);
            world.tell(report);
            scene.request(scene.maker(), award, 2).then().statusCode(503);
        });

        scene.request(scene.maker(), award, 2).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROGRESS,,", "GOODWILL", "PROGRESS EVALUATION", ","})
    void aRuleOfEvidenceThatCannotBeReadOpensNoInstalment(String value) {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);

        scene.withParameter("final-instalment-evidence", value, "PROGRESS|ACCEPTANCE,EVALUATION", () -> {
            world.tell(world.progress(candidate, 90));
            scene.evaluated(award, "PASSED");
            scene.request(scene.maker(), award, 2).then().statusCode(503);
        });

        scene.request(scene.maker(), award, 2).then().statusCode(201);
    }

    @Test
    void aRuleForTheMiddleInstalmentThatCannotBeReadOpensNone() {
        var candidate = world.selected("9000000.00");
        scene.withParameter("instalment-percents", "30,30,40", "50,50", () -> {
            var award = scene.issued(candidate);
            scene.paid(award, 1);
            scene.withParameter("later-instalment-evidence", "SOMETHING", "PROGRESS|ACCEPTANCE", () -> {
                world.tell(world.progress(candidate, 90));
                scene.request(scene.maker(), award, 2).then().statusCode(503);
            });
            scene.request(scene.maker(), award, 2).then().statusCode(201);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifty million", "29999999.99"})
    void aThirdThresholdThatCannotBeReadOrLiesBelowTheSecondApprovesNothing(String value) {
        var id = Scene.id(scene.request(scene.maker(), scene.issued(world.selected("10000000.00")), 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);

        scene.withParameter(
                "third-approval-threshold",
                value,
                "50000000.00",
                () -> scene.step(scene.releaser(), id, "approval").then().statusCode(503));

        scene.maker().get(Scene.API + "disbursements/" + id).then().body("state", equalTo("REVIEWED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "-1", ""})
    void aTimeToCoolThatCannotBeReadConfirmsNoChange(String value) {
        var candidate = world.selected("10000000.00");
        var former = scene.account(candidate);
        var id = Scene.id(scene.register(candidate, candidate.project().enterpriseName(), "6222020000007654321"));

        scene.withParameter(
                "payee-account-cooling-days",
                value.isEmpty() ? "-" : value,
                "3",
                () -> scene.post(scene.checker(), "payee-accounts/" + id + "/confirmation")
                        .then()
                        .statusCode(503));

        scene.checker().get(Scene.API + "payee-accounts/" + former).then().body("state", equalTo("CONFIRMED"));
    }

    @Test
    void aMissingThresholdApprovesNothing() {
        var id = Scene.id(scene.request(scene.maker(), scene.issued(world.selected("10000000.00")), 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);

        scene.withoutParameter(
                "second-approval-threshold",
                "30000000.00",
                () -> scene.step(scene.releaser(), id, "approval").then().statusCode(503));

        scene.maker().get(API + "disbursements/" + id).then().body("state", equalTo("REVIEWED"));
    }

    @ParameterizedTest
    @CsvSource({
        "award-cap-percent,120,20",
        "award-cap-amount,much,50000000.00",
        "instalment-percents,'60,60','50,50'",
        "award-reservation-hours,0,1440",
        "award-reservation-hours,a while,1440"
    })
    void aCapOrPlanThatCannotBeReadAwardsNothing(String name, String value, String usual) {
        var candidate = world.funded("10000000.00");

        scene.withParameter(
                name,
                value,
                usual,
                () -> scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(503));

        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);
    }
}
