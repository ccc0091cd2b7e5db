package org.fourthousand.funding.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.funding.RecoveryOrdered;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case from its opening to its end: what it may ask for, whom it holds, and who signs. */
@QuarkusTest
class RecoveriesTest {

    private static final Caller MAKER = new Caller("ann", "ann", Set.of(Role.FINANCE_MAKER), null, null, null, false);
    private static final Caller CHECKER =
            new Caller("bob", "bob", Set.of(Role.FINANCE_CHECKER), null, null, null, false);

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
    void everyPaymentOfTheEnterpriseIsHeldAtOnce() {
        var paid = office.paid();
        var other = world.another(paid.candidate(), "10000000.00");
        var award = scene.issuedWithin(other);
        var waiting = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), waiting, "review").then().statusCode(200);
        scene.step(scene.releaser(), waiting, "approval").then().statusCode(200);

        office.opened(paid, "1000000.00");

        scene.step(scene.releaser(), waiting, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payments-held"))
                .body("violations.message", hasItem(containsString("recovery")));
        assertThatThrownBy(() -> database.run(
                        new Caller("r", "r", Set.of(Role.FINANCE_RELEASER), null, null, null, false),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "update disbursement set state = 'ORDERED', orderer_person = 'r', orderer_at = timestamptz '2026-03-16 10:00+08' where id = '%s'"
                                                .formatted(waiting))))
                .hasMessageContaining("is held");
        scene.enterprise(paid.candidate().uscc())
                .get(API + "disbursements/" + waiting + "/waiting")
                .then()
                .body("obstacles.problem", contains("PAYMENTS_HELD"));
    }

    @Test
    void anUnfoundedCaseIsWithdrawnByAnotherAndHoldsNothingAnyMore() {
        var paid = office.paid();
        var award = scene.issuedWithin(world.another(paid.candidate(), "10000000.00"));
        var id = Scene.id(office.open(scene.person("ann"), paid.award(), "NOT_ACCEPTED", "1.00", ""));
        scene.request(scene.maker(), award, 1).then().statusCode(409);
        Scene.samePerson(office.end(scene.person("ann"), id, "withdrawal", ""));

        office.end(scene.person("bob"), id, "withdrawal", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("closingReason", equalTo("查证"))
                .body("owed", equalTo("0.00"));

        scene.ordered(award, 1);
    }

    @Test
    void whoOpenedACaseNeitherOrdersNorClosesIt() {
        var paid = office.paid();
        var id = Scene.id(office.open(scene.person("ann"), paid.award(), "OVERPAID", "10.00", ""));
        Scene.samePerson(office.order(scene.person("ann"), id));
        office.order(scene.person("bob"), id).then().statusCode(200);

        Scene.samePerson(
                office.end(scene.person("ann"), id, "closing", ",\"documentNumber\":\"" + Scene.aDocument() + "\""));
    }

    @Test
    void anOrderedRecoveryIsToldWithItsGroundsAndTheListing() {
        var paid = office.paid();
        var id = Scene.id(office.open(scene.maker(), paid.award(), "FRAUD", "5000000.00", ",\"blacklist\":true"));

        office.order(scene.checker(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("RECOVERY_ORDERED"))
                .body("owed", equalTo("5000000.00"));

        var key = paid.candidate().id().toString();
        assertThat(bus.await(RecoveryOrdered.class, key).grounds()).isEqualTo("骗取资金:设备未到位");
        var listed = bus.await(EnterpriseBlacklisted.class, key);
        assertThat(listed.uscc()).isEqualTo(paid.candidate().uscc());
        assertThat(listed.grounds()).isEqualTo("FRAUD");
    }

    @Test
    void theOwnProjectOfTheCaseStaysHeldUntilItIsClosed() {
        var paid = office.paid();
        world.tell(world.progress(paid.candidate(), 100));
        scene.evaluated(paid.award(), "PASSED");
        var id = office.ordered(paid, "1000000.00");
        scene.request(scene.maker(), paid.award(), 2).then().statusCode(409);
        office.received(id, "PRINCIPAL", "1000000.00");
        scene.request(scene.maker(), paid.award(), 2).then().statusCode(409);

        office.end(scene.checker(), id, "closing", "").then().statusCode(200).body("state", equalTo("CLOSED"));

        scene.ordered(paid.award(), 2);
    }

    @Test
    void whatDidNotComeBackIsWrittenOffByDocumentOnly() {
        var id = office.ordered(office.paid(), "1000000.00");

        office.end(scene.checker(), id, "closing", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:not-recovered"));
        var document = Scene.aDocument();
        office.end(scene.checker(), id, "closing", ",\"documentNumber\":\"" + document + "\"")
                .then()
                .statusCode(200)
                .body("closingDocument", equalTo(document))
                .body("owed", equalTo("0.00"));
    }

    @Test
    void noMoreIsAskedBackThanWasPaidAcrossCasesToo() {
        var paid = office.paid();
        office.open(scene.maker(), paid.award(), "MISUSE", "5000000.01", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:more-than-paid"))
                .body("violations[0].pointer", equalTo("/amount"));
        office.opened(paid, "4000000.00");

        office.open(scene.maker(), paid.award(), "MISUSE", "1000000.01", "")
                .then()
                .statusCode(422);
        office.open(scene.maker(), paid.award(), "MISUSE", "1000000.00", "")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "FRAUD, 10, 201", "FRAUD, 50.00, 201", "FRAUD, 9.99, 422", "FRAUD, 50.01, 422",
        "FALSE_FILING, 50, 201", "MISUSE, 30, 201", "MISUSE, 30.01, 422", "NOT_ACCEPTED, 10, 422"
    })
    void aFineOutsideItsRangeIsRefusedWithTheClause(String ground, String percent, int status) {
        var paid = office.paid();

        var answer =
                office.open(scene.maker(), paid.award(), ground, "1000000.00", ",\"finePercent\":\"" + percent + "\"");

        answer.then().statusCode(status);
        if (status == 422) {
            answer.then()
                    .body("type", equalTo("urn:fourthousand:problem:fine-out-of-range"))
                    .body("violations[0].clause", equalTo("财政违法行为处罚处分条例 14"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fraud-fine-percents", "misuse-fine-percents"})
    void aRangeThatCannotBeReadFinesNobody(String name) {
        var paid = office.paid();
        var ground = name.startsWith("fraud") ? "FRAUD" : "MISUSE";

        scene.withParameter(
                name,
                "50-10",
                name.startsWith("fraud") ? "10-50" : "10-30",
                () -> office.open(scene.maker(), paid.award(), ground, "100.00", ",\"finePercent\":\"20\"")
                        .then()
                        .statusCode(503));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "0.00", "0.001", "99999999999999999.00", "1e3", "1,000.00", "USD 5", "５.00"})
    void anImpossibleAmountIsRefused(String amount) {
        var paid = office.paid();

        office.open(scene.maker(), paid.award(), "MISUSE", amount, "").then().statusCode(400);
        office.open(scene.maker(), paid.award(), "MISUSE", "1.00", ",\"currency\":\"USD\"")
                .then()
                .statusCode(400);

        scene.maker().get(API + "recoveries?awardId=" + paid.award()).then().body("items.size()", equalTo(0));
    }

    @Test
    void theDatabaseRefusesWhatTheServiceWouldRefuse() {
        var paid = office.paid();
        for (var wrong : new String[] {
            "5000000.01, null, 0, null",
            "-1, null, 0, null",
            "0, null, 0, null",
            "100, 51, 51, (select id from policy_parameter where name = 'fraud-fine-percents' order by effective_from limit 1)",
            "100, 20, 21, (select id from policy_parameter where name = 'fraud-fine-percents' order by effective_from limit 1)",
            "100, 20, 20, gen_random_uuid()"
        }) {
            assertThatThrownBy(() -> database.run(
                            MAKER,
                            connection -> connection.createStatement().execute("""
                                    insert into recovery (id, award_id, project_id, uscc, fund, year, ground, finding, clause,
                                      document_number, amount, fine_percent, fine, fine_parameter, blacklist, state, maker_person,
                                      maker_name, maker_at, version)
                                    select gen_random_uuid(), id, project_id, uscc, fund, year, 'FRAUD', 'f', 'c', 'D', %s, false,
                                      'SUSPENDED', 'ann', 'ann', now(), 0 from award where id = '%s'
                                    """.formatted(wrong, paid.award()))))
                    .as(wrong)
                    .hasMessageMatching("(?s).*(violates check constraint|more than was paid|outside its range).*");
        }
        var id = office.opened(paid, "100.00");
        for (var wrong :
                new String[] {"recovered = 1", "reserved = 1", "amount = 1", "fine = 0", "maker_person = 'x'"}) {
            assertThatThrownBy(() -> database.run(
                            CHECKER,
                            connection -> connection
                                    .createStatement()
                                    .execute("update recovery set %s where id = '%s'".formatted(wrong, id))))
                    .as(wrong)
                    .hasMessageContaining("permission denied");
        }
        for (var wrong : new String[] {
            "state = 'RECOVERED'",
            "state = 'CLOSED'",
            "state = 'WITHDRAWN'",
            "state = 'RECOVERY_ORDERED', checker_person = maker_person, order_document = 'D', ordered_on = now()",
            "state = 'WITHDRAWN', closer_person = maker_person, closing_reason = 'x'"
        }) {
            assertThatThrownBy(() -> database.run(
                            CHECKER,
                            connection -> connection
                                    .createStatement()
                                    .execute("update recovery set %s where id = '%s'".formatted(wrong, id))))
                    .as(wrong)
                    .hasMessageContaining("violates check constraint");
        }
    }

    @Test
    void anEnterpriseReadsItsOwnCaseWithoutSignersAndNotes() {
        var paid = office.paid();
        var id = office.opened(paid, "100.00");
        scene.post(scene.maker(), "recoveries/" + id + "/notes", "{\"words\":\"约谈法人\"}")
                .then()
                .statusCode(201);

        scene.enterprise(paid.candidate().uscc())
                .get(API + "recoveries/" + id)
                .then()
                .statusCode(200)
                .body("finding", equalTo("设备未到位"))
                .body("maker", nullValue());
        scene.enterprise(paid.candidate().uscc())
                .get(API + "recoveries/" + id + "/notes")
                .then()
                .statusCode(403);
        scene.enterprise("somebody-else").get(API + "recoveries/" + id).then().statusCode(404);
        scene.auditor().get(API + "recoveries/" + id + "/notes").then().body("items.words", contains("约谈法人"));
    }

    @Test
    void theRowsOfACaseAreGuardedByTheDatabase() {
        var paid = office.paid();
        var id = office.ordered(paid, "100.00");
        scene.post(scene.maker(), "recoveries/" + id + "/notes", "{\"words\":\"内部\"}")
                .then()
                .statusCode(201);
        office.received(id, "PRINCIPAL", "10.00");
        office.record(scene.maker(), id, "PRINCIPAL", "10.00", Scene.aReference())
                .then()
                .statusCode(201);
        office.plan(scene.maker(), id, RecoveryOffice.part("100.00", Scene.TODAY))
                .then()
                .statusCode(201);
        var own = new Caller("e", "e", Set.of(Role.ENTERPRISE), paid.candidate().uscc(), null, null, false);
        var foreign = new Caller("e", "e", Set.of(Role.ENTERPRISE), "somebody-else", null, null, false);

        assertThat(database.countAs(own, "select count(*) from recovery")).isEqualTo(1);
        assertThat(database.countAs(own, "select count(*) from recovery_receipt"))
                .as("confirmed only")
                .isEqualTo(1);
        assertThat(database.countAs(own, "select count(*) from recovery_note")).isZero();
        assertThat(database.countAs(own, "select count(*) from repayment_plan"))
                .as("in force only")
                .isZero();
        for (var table : new String[] {
            "recovery",
            "recovery_receipt",
            "recovery_note",
            "repayment_plan",
            "repayment_part",
            "recovery_offset",
            "evaluation"
        }) {
            assertThat(database.countAs(foreign, "select count(*) from %s", table))
                    .as(table)
                    .isZero();
            assertThat(database.countAs(Caller.nobody(), "select count(*) from %s", table))
                    .as(table)
                    .isZero();
            assertThatThrownBy(() -> database.run(
                            MAKER, connection -> connection.createStatement().execute("delete from " + table)))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
        for (var role : new Role[] {Role.FINANCE_CHECKER, Role.AUDITOR, Role.SUPERVISOR}) {
            var reader = new Caller("x", "x", Set.of(role), null, null, null, false);
            assertThat(database.countAs(reader, "select count(*) from recovery_note where recovery_id = '%s'", id))
                    .isEqualTo(1);
            assertThat(database.countAs(reader, "select count(*) from repayment_plan where recovery_id = '%s'", id))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "recoveries, finance-checker",
        "recoveries/%s/order, finance-maker",
        "recoveries/%s/withdrawal, enterprise",
        "recoveries/%s/closing, auditor",
        "recoveries/%s/receipts, finance-checker",
        "recoveries/%s/plan, enterprise",
        "recoveries/%s/plan/approval, finance-maker",
        "recoveries/%s/notes, enterprise",
        "recoveries/%s/receipts/%s/confirmation, finance-maker"
    })
    void anotherRoleIsForbidden(String path, String role) {
        var nobody = "01890000-0000-7000-8000-000000000000";

        scene.post(
                        scene.as(org.fourthousand.testkit.Tokens.of(
                                "x", Role.named(role).orElseThrow())),
                        path.formatted(nobody, nobody),
                        "{}")
                .then()
                .statusCode(403);
    }
}
