package org.fourthousand.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of a payment, in their order and once. */
@QuarkusTest
class DisbursementsTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Bus bus;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void aStepOutOfTurnIsRefusedAndSaysWhatIsPossible() {
        var id = Scene.id(scene.request(scene.maker(), scene.issued(world.selected("10000000.00")), 1));

        scene.step(scene.releaser(), id, "approval").then().statusCode(409).body("detail", containsString("REVIEWED"));
        scene.step(scene.releaser(), id, "order").then().statusCode(409);
        scene.bankPaid(id, Scene.aReference()).then().statusCode(409);
    }

    @Test
    void anInstalmentIsPaidOnceAndOnlyOneAtATime() {
        var award = scene.issued(world.selected("10000000.00"));
        scene.request(scene.maker(), award, 1).then().statusCode(201);

        scene.request(scene.maker(), award, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:instalment-in-payment"));
    }

    @Test
    void twentyRequestsAtOnceMakeOnePayment() {
        var award = scene.issued(world.selected("10000000.00"));

        assertThat(Scene.atOnce(20, () -> scene.request(scene.maker(), award, 1)))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
    }

    @Test
    void tenBankAnswersAtOncePayOnce() {
        var candidate = world.selectedAlone("10000000.00");
        var id = scene.ordered(scene.issued(candidate), 1);
        var reference = Scene.aReference();

        assertThat(Scene.atOnce(10, () -> scene.bankPaid(id, reference))).containsOnly(200);

        assertThat(scene.fundYear(candidate.year())).containsEntry("paid", "5000000.00");
        scene.bookIsSound(candidate.year());
        assertThat(bus.published(DisbursementPaid.class, candidate.id().toString()))
                .hasSizeLessThanOrEqualTo(1);
        bus.await(DisbursementPaid.class, candidate.id().toString());
    }

    @Test
    void theSameRequestTwiceAndAtOnceIsOnePayment() {
        var award = scene.issued(world.selected("10000000.00"));
        var key = UUID.randomUUID();

        var answers = Scene.atOnce(4, () -> requestWith(key, award));
        var again = requestWith(key, award);

        assertThat(answers).containsOnly(201);
        again.then().statusCode(201);
        scene.maker().get(API + "disbursements?awardId=" + award).then().body("items.id", contains(Scene.id(again)));
    }

    @Test
    void twoReleasersAtOnceApproveAndOrderOnce() {
        var candidate = world.selectedAlone("10000000.00");
        var id = Scene.id(scene.request(scene.maker(), scene.issued(candidate), 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        var releasers = new ConcurrentLinkedQueue<>(List.of("cyd", "dan", "cyd", "dan"));

        assertThat(Scene.atOnce(2, () -> scene.step(scene.person(releasers.remove()), id, "approval")))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(Scene.atOnce(2, () -> scene.step(scene.person(releasers.remove()), id, "order")))
                .containsExactlyInAnyOrder(200, 409);

        assertThat(scene.fundYear(candidate.year())).containsEntry("ordered", "5000000.00");
        scene.bookIsSound(candidate.year());
    }

    private Response requestWith(UUID key, String award) {
        return scene.maker()
                .header("Idempotency-Key", key)
                .post(API + "awards/" + award + "/instalments/1/disbursement");
    }

    @Test
    void aRejectedRequestMayBeMadeAgain() {
        var award = scene.issued(world.selected("10000000.00"));
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.post(scene.checker(), "disbursements/" + id + "/rejection", "{\"reason\":\"合同缺页\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("合同缺页"));

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }
}
