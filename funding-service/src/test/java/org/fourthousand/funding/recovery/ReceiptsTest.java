package org.fourthousand.funding.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.RecoveryOffice;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that comes back: once, signed by two, in the fund's book; a fine never is. */
@QuarkusTest
class ReceiptsTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    RecoveryOffice office;

    @Inject
    Database database;

    @Inject
    Bus bus;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void moneyReceivedIsPostedFromPaidToRecoveredWhenAnotherHasConfirmedIt() {
        var paid = office.paid(world.selectedAlone("10000000.00"));
        var id = office.ordered(paid, "3000000.00");
        var receipt = Scene.id(office.record(scene.person("ann"), id, "PRINCIPAL", "1000000.00", Scene.aReference()));
        assertThat(scene.fundYear(paid.candidate().year())).containsEntry("recovered", "0.00");
        Scene.samePerson(office.confirm(scene.person("ann"), id, receipt));

        office.confirm(scene.person("bob"), id, receipt).then().statusCode(200).body("state", equalTo("CONFIRMED"));

        office.read(id)
                .then()
                .body("state", equalTo("PARTLY_RECOVERED"))
                .body("recovered", equalTo("1000000.00"))
                .body("owed", equalTo("2000000.00"));
        assertThat(scene.fundYear(paid.candidate().year())).containsEntry("recovered", "1000000.00");
        assertThat(bus.await(Recovered.class, paid.candidate().id().toString()).amount())
                .isEqualByComparingTo("1000000.00");
        office.received(id, "PRINCIPAL", "2000000.00");
        office.read(id).then().body("state", equalTo("RECOVERED")).body("owed", equalTo("0.00"));
        scene.bookIsSound(paid.candidate().year());
    }

    @Test
    void aFineIsNoMoneyOfTheFund() {
        var paid = office.paid(world.selected("10000000.00"));
        var id = Scene.id(office.open(scene.maker(), paid.award(), "FRAUD", "1000000.00", ",\"finePercent\":\"50\""));
        office.order(scene.checker(), id).then().statusCode(200).body("fine", equalTo("500000.00"));
        var before = scene.fundYear(paid.candidate().year());

        office.received(id, "FINE", "500000.00");

        office.read(id)
                .then()
                .body("fineReceived", equalTo("500000.00"))
                .body("recovered", equalTo("0.00"))
                .body("state", equalTo("RECOVERY_ORDERED"));
        assertThat(scene.fundYear(paid.candidate().year())).isEqualTo(before);
        office.record(scene.maker(), id, "FINE", "0.01", Scene.aReference())
                .then()
                .statusCode(409);
    }

    @Test
    void theSameMessageOfTheBankAgainIsTheSameReceipt() {
        var id = office.ordered(office.paid(), "100.00");
        var reference = Scene.aReference();
        var receipt = Scene.id(office.record(scene.maker(), id, "PRINCIPAL", "10.00", reference));

        office.record(scene.maker(), id, "PRINCIPAL", "10.00", reference)
                .then()
                .statusCode(200)
                .body("id", equalTo(receipt));
        office.record(scene.maker(), id, "PRINCIPAL", "11.00", reference)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:receipt-reference-reused"));
        var other = office.ordered(office.paid(), "100.00");
        office.record(scene.maker(), other, "PRINCIPAL", "10.00", reference)
                .then()
                .statusCode(409);
    }

    @Test
    void tenOfTheSameAtOnceAreOneReceiptAndConfirmedOnce() {
        var id = office.ordered(office.paid(), "100.00");
        var reference = Scene.aReference();

        assertThat(Scene.atOnce(10, () -> office.record(scene.maker(), id, "PRINCIPAL", "60.00", reference)))
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        String receipt = scene.maker()
                .get(API + "recoveries/" + id + "/receipts")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        assertThat(Scene.atOnce(10, () -> office.confirm(scene.checker(), id, receipt)))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);

        office.read(id).then().body("recovered", equalTo("60.00"));
    }

    @Test
    void twoCasesCannotTakeOneReferenceAtOnce() {
        var one = office.ordered(office.paid(), "100.00");
        var other = office.ordered(office.paid(), "100.00");
        var reference = Scene.aReference();
        var cases = new java.util.concurrent.ConcurrentLinkedQueue<>(java.util.List.of(one, other));

        assertThat(Scene.atOnce(2, () -> office.record(scene.maker(), cases.remove(), "PRINCIPAL", "10.00", reference)))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void moreThanIsOwedIsNotTakenHoweverManyComeAtOnce() {
        var id = office.ordered(office.paid(), "100.00");
        office.record(scene.maker(), id, "PRINCIPAL", "100.01", Scene.aReference())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:more-than-owed"));
        var receipts = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        for (var n = 0; n < 4; n++) {
            receipts.add(Scene.id(office.record(scene.maker(), id, "PRINCIPAL", "40.00", Scene.aReference())));
        }

        assertThat(Scene.atOnce(4, () -> office.confirm(scene.checker(), id, receipts.remove())))
                .containsExactlyInAnyOrder(200, 200, 409, 409);

        office.read(id).then().body("recovered", equalTo("80.00")).body("owed", equalTo("20.00"));
    }

    @Test
    void aRejectedReceiptFreesItsReference() {
        var id = office.ordered(office.paid(), "100.00");
        var reference = Scene.aReference();
        var receipt = Scene.id(office.record(scene.maker(), id, "PRINCIPAL", "10.00", reference));
        scene.post(scene.checker(), "recoveries/" + id + "/receipts/" + receipt + "/rejection", "{\"reason\":\"金额有误\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        office.record(scene.maker(), id, "PRINCIPAL", "12.00", reference).then().statusCode(201);
    }

    @Test
    void nothingIsReceivedBeforeTheOrderNorAfterTheEnd() {
        var paid = office.paid();
        var id = office.opened(paid, "100.00");
        office.record(scene.maker(), id, "PRINCIPAL", "10.00", Scene.aReference())
                .then()
                .statusCode(409);
        office.end(scene.checker(), id, "withdrawal", "").then().statusCode(200);

        office.record(scene.maker(), id, "PRINCIPAL", "10.00", Scene.aReference())
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "0.00", "0.001", "99999999999999999.00"})
    void anImpossibleAmountIsRefused(String amount) {
        var id = office.ordered(office.paid(), "100.00");

        office.record(scene.maker(), id, "PRINCIPAL", amount, Scene.aReference())
                .then()
                .statusCode(400);
    }

    @Test
    void atTheDatabaseNothingIsRecoveredWithoutItsEntryNorBeyondTheDebt() {
        var id = office.ordered(office.paid(), "100.00");
        var receipt = Scene.id(office.record(scene.maker(), id, "PRINCIPAL", "100.00", Scene.aReference()));
        var second = Scene.id(office.record(scene.maker(), id, "PRINCIPAL", "100.00", Scene.aReference()));
        var checker = new Caller("bob", "bob", Set.of(Role.FINANCE_CHECKER), null, null, null, false);
        var confirmed =
                "update recovery_receipt set state = 'CONFIRMED', checker_person = 'bob' where id in ('%s', '%s')";

        assertThatThrownBy(() -> database.run(
                        checker,
                        connection -> connection.createStatement().execute(confirmed.formatted(receipt, receipt))))
                .hasMessageContaining("without its journal entry");
        assertThatThrownBy(() -> database.run(
                        checker,
                        connection -> connection.createStatement().execute(confirmed.formatted(receipt, second))))
                .hasMessageContaining("recovery_");
        assertThatThrownBy(() -> database.run(
                        checker,
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "update recovery_receipt set state = 'CONFIRMED', checker_person = maker_person where id = '%s'"
                                                .formatted(receipt))))
                .hasMessageContaining("four_eyes");
        office.confirm(scene.checker(), id, receipt).then().statusCode(200);
        database.run(
                checker,
                connection -> assertThat(connection
                                .createStatement()
                                .executeUpdate("update recovery_receipt set state = 'REJECTED' where id = '%s'"
                                        .formatted(receipt)))
                        .as("what was decided stays so")
                        .isZero());
    }
}
