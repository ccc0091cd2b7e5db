package org.fourthousand.funding.disbursement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.events.registry.ProjectResumed;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds a payment: a serious notice, a suspended project, a changed account. */
@QuarkusTest
class PaymentHoldsTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void aSeriousNoticeHoldsPaymentsUntilItIsClosed() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        scene.step(scene.releaser(), id, "approval").then().statusCode(200);
        var notice = World.notice(candidate, true);
        world.tell(notice);

        scene.step(scene.releaser(), id, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payments-held"))
                .body("violations[0].message", containsString("督办〔2026〕1号"));

        world.tell(World.closed(notice));
        scene.step(scene.releaser(), id, "order").then().statusCode(200);
    }

    @Test
    void aHeldProjectCannotEvenRequest() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        world.tell(World.notice(candidate, true));

        scene.request(scene.maker(), award, 1).then().statusCode(409);
    }

    @Test
    void anOrdinaryNoticeHoldsNothing() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var notice = World.notice(candidate, false);
        world.tell(notice);

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    @Test
    void aNoticeClosedBeforeItWasHeardOfHoldsNothing() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var notice = World.notice(candidate, true);
        world.tell(World.closed(notice));
        world.tell(notice);

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    @Test
    void aSuspendedProjectIsNotPaid() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        world.tell(new ProjectSuspended(candidate.project(), "调查", Instant.EPOCH));

        scene.request(scene.maker(), award, 1).then().statusCode(409);
    }

    @Test
    void carryingOverOrUpdatingASuspendedProjectDoesNotPayItButResumingDoes() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        world.tell(new ProjectSuspended(candidate.project(), "调查", Instant.EPOCH));
        world.tell(new ProjectCarriedOver(candidate.project(), 2025, null));
        world.tell(new ProjectUpdated(candidate.project(), List.of("name"), "更名", Instant.EPOCH));
        scene.request(scene.maker(), award, 1).then().statusCode(409);

        world.tell(new ProjectResumed(candidate.project(), "AWARDED", "调查结束", Instant.EPOCH));

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    @Test
    void anAccountChangedOnTheWayStopsThePayment() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        scene.step(scene.releaser(), id, "approval").then().statusCode(200);
        scene.account(candidate);

        scene.step(scene.releaser(), id, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payee-not-confirmed"));
    }
}
