package org.fourthousand.funding.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.RecoveryOffice.part;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fourthousand.funding.RecoveryOffice;
import org.fourthousand.funding.RecoveryOffice.Paid;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One case from the suspicion to its closing. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // the steps fill them in order
class RecoveryStoryTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    RecoveryOffice office;

    private Paid paid;
    private String otherAward;
    private String recovery;
    private String payment;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    @Order(1)
    void anEnterpriseWasPaidFiveMillionForOneProjectAndAwaitsFiveForAnother() {
        paid = office.paid(world.selectedAlone("10000000.00"));
        otherAward = scene.issuedWithin(world.another(paid.candidate(), "10000000.00"));
    }

    @Test
    @Order(2)
    void aMakerOpensACaseOfFraudAndEverythingIsHeld() {
        recovery = Scene.id(office.open(
                scene.maker(), paid.award(), "FRAUD", "5000000.00", ",\"finePercent\":\"20\",\"blacklist\":true"));

        office.read(recovery).then().body("state", equalTo("SUSPENDED")).body("owed", equalTo("0.00"));
        scene.request(scene.maker(), otherAward, 1).then().statusCode(409);
    }

    @Test
    @Order(3)
    void aCheckerOrdersTheRecovery() {
        office.order(scene.checker(), recovery)
                .then()
                .body("state", equalTo("RECOVERY_ORDERED"))
                .body("owed", equalTo("5000000.00"))
                .body("fine", equalTo("1000000.00"));
    }

    @Test
    @Order(4)
    void theEnterpriseMayPayInTwoParts() {
        office.plan(
                        scene.maker(),
                        recovery,
                        part("2000000.00", Scene.TODAY.plusDays(10)) + ","
                                + part("3000000.00", Scene.TODAY.plusDays(40)))
                .then()
                .statusCode(201);
        scene.post(scene.checker(), "recoveries/" + recovery + "/plan/approval")
                .then()
                .statusCode(200);

        scene.enterprise(paid.candidate().uscc())
                .get(API + "recoveries/" + recovery + "/plan")
                .then()
                .statusCode(200)
                .body("parts.size()", equalTo(2));
    }

    @Test
    @Order(5)
    void theFirstPartAndTheFineComeIn() {
        office.received(recovery, "PRINCIPAL", "2000000.00");
        office.received(recovery, "FINE", "1000000.00");

        office.read(recovery)
                .then()
                .body("state", equalTo("PARTLY_RECOVERED"))
                .body("owed", equalTo("3000000.00"))
                .body("fineReceived", equalTo("1000000.00"));
    }

    @Test
    @Order(6)
    void theOtherProjectIsPaidLessWhatIsOwed() {
        payment = scene.ordered(otherAward, 1);
        scene.bankPaid(payment, Scene.aReference()).then().statusCode(200).body("netAmount", equalTo("2000000.00"));

        office.read(recovery).then().body("state", equalTo("RECOVERED")).body("owed", equalTo("0.00"));
    }

    @Test
    @Order(7)
    void theCaseIsClosedWithItsReason() {
        office.end(scene.checker(), recovery, "closing", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closingReason", equalTo("查证"));
    }

    @Test
    @Order(8)
    void everyFenIsExplainedAndTheCaseFileIsIntact() {
        assertThat(scene.fundYear(paid.candidate().year()))
                .containsEntry("paid", "10000000.00")
                .containsEntry("recovered", "5000000.00");
        scene.bookIsSound(paid.candidate().year());
        scene.auditor().get(API + "history/recovery/" + recovery).then().body("intact", equalTo(true));
    }
}
