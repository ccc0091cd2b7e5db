package org.fourthousand.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.testkit.Bus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank answers: paid, returned, twice, or nonsense. */
@QuarkusTest
class BankAnswersTest {

    /** One payment serves all cases that must leave it as it is. */
    private static @Nullable String waiting;

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
    void aReturnedPaymentReopensTheInstalmentAndTheMoneyIsCommittedAgain() {
        var candidate = world.selectedAlone("10000000.00");
        var award = scene.issued(candidate);
        var id = scene.ordered(award, 1);

        scene.bankReturned(id, Scene.aReference()).then().statusCode(200).body("state", equalTo("RETURNED"));

        assertThat(scene.fundYear(candidate.year()))
                .containsEntry("ordered", "0.00")
                .containsEntry("committed", "10000000.00");
        assertThat(bus.await(PaymentReturned.class, candidate.id().toString()).reason())
                .isEqualTo("账号户名不符");
        scene.paid(award, 1);
        assertThat(scene.fundYear(candidate.year())).containsEntry("paid", "5000000.00");
        scene.bookIsSound(candidate.year());
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherIsRefused() {
        var candidate = world.selectedAlone("10000000.00");
        var id = scene.ordered(scene.issued(candidate), 1);
        var reference = Scene.aReference();
        scene.bankPaid(id, reference).then().statusCode(200);

        scene.bankPaid(id, reference).then().statusCode(200).body("state", equalTo("PAID"));
        scene.bankPaid(id, Scene.aReference()).then().statusCode(409);
        scene.bankReturned(id, reference)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:answered-otherwise"));

        assertThat(scene.fundYear(candidate.year())).containsEntry("paid", "5000000.00");
    }

    @Test
    void oneReferenceOfTheBankAnswersOnePayment() {
        var reference = Scene.aReference();
        scene.bankPaid(scene.ordered(scene.issued(world.selected("10000000.00")), 1), reference)
                .then()
                .statusCode(200);

        scene.bankPaid(scene.ordered(scene.issued(world.selected("10000000.00")), 1), reference)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:bank-reference-reused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\":\"PAID\",\"bankReference\":\"R1\"}",
                "{\"outcome\":\"PAID\",\"bankReference\":\"R1\",\"valueDate\":\"2099-01-01\"}",
                "{\"outcome\":\"PAID\",\"bankReference\":\"R1\",\"valueDate\":\"2020-01-01\"}",
                "{\"outcome\":\"PAID\",\"bankReference\":\"R1\",\"valueDate\":\"yesterday\"}",
                "{\"outcome\":\"PAID\",\"bankReference\":\"\",\"valueDate\":\"2026-03-16\"}",
                "{\"outcome\":\"PAID\",\"valueDate\":\"2026-03-16\"}",
                "{\"outcome\":\"RETURNED\",\"bankReference\":\"R1\"}",
                "{\"outcome\":\"LOST\",\"bankReference\":\"R1\"}",
                "{\"outcome\":0,\"bankReference\":\"R1\",\"valueDate\":\"2026-03-16\"}"
            })
    void anAnswerThatMakesNoSenseIsRefused(String answer) {
        if (waiting == null) {
            waiting = scene.ordered(scene.issued(world.selected("10000000.00")), 1);
        }

        scene.post(scene.maker(), "disbursements/" + waiting + "/payment", answer)
                .then()
                .statusCode(400);
        scene.maker().get(API + "disbursements/" + waiting).then().body("state", equalTo("ORDERED"));
    }
}
