package org.fourthousand.funding.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.funding.BankOffice;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.RecoveryOffice;
import org.fourthousand.funding.RecoveryOffice.Paid;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an enterprise owes is kept back from what is paid to it: reserved with the order, final with the bank's answer. */
@QuarkusTest
class OffsetsTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    RecoveryOffice office;

    @Inject
    BankOffice bank;

    @Inject
    Database database;

    @Inject
    Bus bus;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void theBankPaysTheRestAndTheJournalShowsBoth() {
        var paid = office.paid(world.selectedAlone("10000000.00"));
        var recovery = office.ordered(paid, "2000000.00");
        var award = scene.issuedWithin(world.another(paid.candidate(), "10000000.00"));

        var payment = scene.ordered(award, 1);

        scene.maker()
                .get(API + "disbursements/" + payment)
                .then()
                .body("amount", equalTo("5000000.00"))
                .body("offsetAmount", equalTo("2000000.00"))
                .body("netAmount", equalTo("3000000.00"));
        office.read(recovery).then().body("reserved", equalTo("2000000.00")).body("recovered", equalTo("0.00"));
        bank.account(paid.candidate().year());
        assertThat(bank.batch(paid.candidate().year()).controlSum()).isEqualTo("3000000.00");

        scene.bankPaid(payment, Scene.aReference()).then().statusCode(200);

        office.read(recovery)
                .then()
                .body("state", equalTo("RECOVERED"))
                .body("reserved", equalTo("0.00"))
                .body("recovered", equalTo("2000000.00"));
        scene.auditor()
                .get(API + "recoveries/" + recovery + "/offsets")
                .then()
                .body("disbursementId", contains(payment))
                .body("state", contains("POSTED"));
        assertThat(scene.fundYear(paid.candidate().year())).containsEntry("recovered", "2000000.00");
        assertThat(database.count(
                        "select count(*) from journal_entry where reference = 'paid:%s' and reason like '%%抵扣 2000000.00,实付 3000000.00'",
                        payment))
                .isEqualTo(1);
        assertThat(bus.await(Recovered.class, paid.candidate().id().toString()).amount())
                .isEqualByComparingTo("2000000.00");
        scene.bookIsSound(paid.candidate().year());
    }

    @Test
    void aReturnedPaymentLetsTheOffsetGoAndTheNextKeepsBackAgain() {
        var paid = office.paid(world.selectedAlone("10000000.00"));
        var recovery = office.ordered(paid, "2000000.00");
        var award = scene.issuedWithin(world.another(paid.candidate(), "10000000.00"));
        var payment = scene.ordered(award, 1);

        scene.bankReturned(payment, Scene.aReference()).then().statusCode(200);

        office.read(recovery).then().body("reserved", equalTo("0.00")).body("owed", equalTo("2000000.00"));
        assertThat(scene.fundYear(paid.candidate().year()))
                .containsEntry("ordered", "5000000.00")
                .containsEntry("recovered", "0.00");
        scene.paid(award, 1);
        office.read(recovery).then().body("state", equalTo("RECOVERED"));
        scene.bookIsSound(paid.candidate().year());
    }

    @Test
    void whereMoreIsOwedThanPaidNothingGoesToTheBank() {
        var paid = office.paid(world.selectedAlone("10000000.00"));
        var recovery = office.ordered(paid, "5000000.00");
        var award = scene.issuedWithin(world.another(paid.candidate(), "6000000.00"));
        bank.account(paid.candidate().year());

        var payment = scene.ordered(award, 1);

        scene.maker()
                .get(API + "disbursements/" + payment)
                .then()
                .body("state", equalTo("PAID"))
                .body("netAmount", equalTo("0.00"))
                .body("bankReference", equalTo("OFFSET-" + payment));
        office.read(recovery).then().body("state", equalTo("PARTLY_RECOVERED")).body("owed", equalTo("2000000.00"));
        bank.make(scene.releaser(), paid.candidate().year(), BankOffice.EXECUTION)
                .then()
                .statusCode(409);
        scene.maker().get(API + "awards/" + award).then().body("instalments[0].state", equalTo("PAID"));
        scene.bookIsSound(paid.candidate().year());
    }

    @Test
    void whatIsOwedFromSeveralCasesIsKeptBackOldestOrderFirst() {
        var paid = office.paid();
        var first = office.ordered(paid, "1000000.00");
        scene.isOn(Scene.TODAY.plusDays(1));
        var second = office.ordered(paid, "3500000.00");
        var award = scene.issuedWithin(world.another(paid.candidate(), "6000000.00"));

        scene.ordered(award, 1);

        office.read(first).then().body("recovered", equalTo("1000000.00")).body("state", equalTo("RECOVERED"));
        office.read(second).then().body("recovered", equalTo("2000000.00"));
        scene.maker().get(API + "debts/" + paid.candidate().uscc()).then().body("owed", equalTo("1500000.00"));
        scene.enterprise("somebody-else")
                .get(API + "debts/" + paid.candidate().uscc())
                .then()
                .body("owed", equalTo("0.00"));
    }

    @Test
    void anOffsetAndMoneyReceivedAtOnceNeverTakeMoreThanIsOwed() {
        var paid = office.paid(world.selectedAlone("10000000.00"));
        var recovery = office.ordered(paid, "2000000.00");
        var payment = approved(paid);
        var receipt = Scene.id(office.record(scene.maker(), recovery, "PRINCIPAL", "2000000.00", Scene.aReference()));
        var acts = new ConcurrentLinkedQueue<Supplier<Response>>(List.of(
                () -> scene.step(scene.releaser(), payment, "order"),
                () -> office.confirm(scene.checker(), recovery, receipt)));

        assertThat(Scene.atOnce(2, () -> acts.remove().get())).contains(200);

        settle(payment);
        office.read(recovery).then().body("state", equalTo("RECOVERED")).body("recovered", equalTo("2000000.00"));
        assertThat(scene.fundYear(paid.candidate().year())).containsEntry("recovered", "2000000.00");
        scene.bookIsSound(paid.candidate().year());
    }

    @Test
    void twoPaymentsOrderedAtOnceKeepBackTheDebtOnce() {
        var paid = office.paid(world.selectedAlone("10000000.00"));
        var recovery = office.ordered(paid, "2000000.00");
        var payments = new ConcurrentLinkedQueue<>(List.of(approved(paid), approved(paid)));
        var both = List.copyOf(payments);

        Scene.atOnce(2, () -> scene.step(scene.releaser(), payments.remove(), "order"));

        both.forEach(this::settle);
        office.read(recovery).then().body("recovered", equalTo("2000000.00"));
        assertThat(database.count(
                        "select sum(offset_amount)::bigint from disbursement where id in ('%s', '%s')",
                        both.get(0), both.get(1)))
                .isEqualTo(2_000_000);
        scene.bookIsSound(paid.candidate().year());
    }

    @Test
    void atTheDatabaseAPaymentIsNetOfItsOffsetsAndOfNothingElse() {
        var paid = office.paid();
        office.ordered(paid, "1000000.00");
        var payment = scene.ordered(scene.issuedWithin(world.another(paid.candidate(), "10000000.00")), 1);
        var releaser = new Caller("r", "r", Set.of(Role.FINANCE_RELEASER), null, null, null, false);

        for (var wrong : new String[] {
            "update disbursement set offset_amount = 0 where id = '%s'",
            "update disbursement set offset_amount = 5000000.01 where id = '%s'",
            "update disbursement set offset_amount = -1 where id = '%s'",
            "update recovery_offset set state = 'POSTED', settled_on = now() where disbursement_id = '%s'",
            "update recovery_offset set state = 'VOIDED', settled_on = now() where disbursement_id = '%s'",
            """
            insert into recovery_offset (id, recovery_id, fund, year, disbursement_id, amount, state, reserved_at)
            select gen_random_uuid(), recovery_id, fund, year, disbursement_id, 1, 'RESERVED', now() from recovery_offset
            where disbursement_id = '%s'
            """
        }) {
            assertThatThrownBy(() -> database.run(
                            releaser, connection -> connection.createStatement().execute(wrong.formatted(payment))))
                    .as(wrong)
                    .hasMessageMatching("(?s).*(is not net of its offsets|violates|without its journal entry).*");
        }
        database.run(
                releaser,
                connection -> assertThatThrownBy(() -> connection
                                .createStatement()
                                .execute("update recovery_offset set amount = 1 where disbursement_id = '%s'"
                                        .formatted(payment)))
                        .hasMessageContaining("permission denied"));
    }

    private String approved(Paid paid) {
        var id = Scene.id(
                scene.request(scene.maker(), scene.issuedWithin(world.another(paid.candidate(), "8000000.00")), 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        scene.step(scene.releaser(), id, "approval").then().statusCode(200);
        return id;
    }

    /** Orders it when a lost race left it approved, and lets the bank pay. */
    private void settle(String payment) {
        String state = scene.maker()
                .get(API + "disbursements/" + payment)
                .then()
                .extract()
                .path("state");
        if (state.equals("APPROVED")) {
            scene.step(scene.releaser(), payment, "order").then().statusCode(200);
        }
        scene.bankPaid(payment, Scene.aReference()).then().statusCode(200);
    }
}
