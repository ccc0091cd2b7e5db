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

        scene.withParameter("second-instalment-physical-percent", "half", "50", () -> {
            var report = world.progress(candidate, 90);
            world.tell(report);
            scene.request(scene.maker(), award, 2).then().statusCode(503);
        });

        scene.request(scene.maker(), award, 2).then().statusCode(201);
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
