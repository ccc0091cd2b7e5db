package org.fourthousand.funding.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.RecoveryOffice.part;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fourthousand.events.funding.RepaymentOverdue;
import org.fourthousand.funding.RecoveryOffice;
import org.fourthousand.funding.Scene;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paying back in parts: agreed by two, overdue parts visible and reminded of. */
@QuarkusTest
class RepaymentPlanTest {

    @Inject
    Scene scene;

    @Inject
    RecoveryOffice office;

    @Inject
    Reminding reminding;

    @Inject
    Bus bus;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void aPlanIsProposedByOneAndApprovedByAnotherAndALaterOneReplacesIt() {
        var id = office.ordered(office.paid(), "100.00");
        office.plan(scene.person("ann"), id, part("40.00", Scene.TODAY) + "," + part("60.00", Scene.TODAY.plusDays(30)))
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"));
        office.plan(scene.person("ann"), id, part("100.00", Scene.TODAY))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:plan-waiting"));
        Scene.samePerson(scene.post(scene.person("ann"), "recoveries/" + id + "/plan/approval"));
        scene.post(scene.person("bob"), "recoveries/" + id + "/plan/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));

        office.plan(scene.maker(), id, part("100.00", Scene.TODAY.plusDays(60)))
                .then()
                .statusCode(201);
        scene.post(scene.checker(), "recoveries/" + id + "/plan/approval")
                .then()
                .statusCode(200);

        scene.auditor().get(API + "recoveries/" + id + "/plan").then().body("parts.amount", contains("100.00"));
    }

    @Test
    void aPlanThatDoesNotAddUpOrGoesBackInTimeIsRefused() {
        var id = office.ordered(office.paid(), "100.00");

        for (var wrong : new String[] {
            part("99.99", Scene.TODAY),
            part("100.01", Scene.TODAY),
            part("100.00", Scene.TODAY.minusDays(1)),
            part("50.00", Scene.TODAY.plusDays(2)) + "," + part("50.00", Scene.TODAY.plusDays(2))
        }) {
            office.plan(scene.maker(), id, wrong)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:fourthousand:problem:plan-is-not-the-debt"));
        }
        for (var impossible :
                new String[] {"", part("0.00", Scene.TODAY), part("-100.00", Scene.TODAY), "null", "{\"amount\":\"1\"}"
                }) {
            office.plan(scene.maker(), id, impossible).then().statusCode(400);
        }
    }

    @Test
    void anOverduePartIsListedAndRemindedOfOnceInThirtyDays() {
        var paid = office.paid();
        var id = office.ordered(paid, "100.00");
        office.plan(
                        scene.maker(),
                        id,
                        part("40.00", Scene.TODAY.plusDays(5)) + "," + part("60.00", Scene.TODAY.plusDays(200)))
                .then()
                .statusCode(201);
        scene.post(scene.checker(), "recoveries/" + id + "/plan/approval")
                .then()
                .statusCode(200);
        office.received(id, "PRINCIPAL", "15.00");
        var uscc = paid.candidate().uscc();
        scene.isOn(Scene.TODAY.plusDays(5));
        overdue(uscc).body("recoveryId", not(hasItem(id)));

        scene.isOn(Scene.TODAY.plusDays(6));
        overdue(uscc)
                .body("recoveryId", contains(id))
                .body("number", contains(1))
                .body("owed", contains("25.00"));
        reminding.remind();
        reminding.remind();
        var key = paid.candidate().id().toString();
        var reminder = bus.await(RepaymentOverdue.class, key);
        assertThat(reminder.amount()).isEqualByComparingTo("25.00");
        assertThat(reminder.contactEmail()).isEqualTo("contact@example.org");
        scene.isOn(Scene.TODAY.plusDays(35));
        reminding.remind();
        assertThat(bus.published(RepaymentOverdue.class, key)).hasSize(1);

        scene.isOn(Scene.TODAY.plusDays(36));
        reminding.remind();
        org.awaitility.Awaitility.await()
                .until(() -> bus.published(RepaymentOverdue.class, key).size() == 2);

        office.received(id, "PRINCIPAL", "25.00");
        overdue(uscc).body("recoveryId", not(hasItem(id)));
    }

    private io.restassured.response.ValidatableResponse overdue(String uscc) {
        return scene.enterprise(uscc).get(API + "overdue-repayments").then().statusCode(200);
    }
}
