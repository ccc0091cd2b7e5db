package org.fourthousand.funding.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets change by four eyes and in the journal, never below what is promised; what is left is carried over once. */
@QuarkusTest
class AdjustmentsTest {

    private static final int YEAR = Scene.TODAY.getYear();

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    private String fund = "";

    @BeforeEach
    void aFundWithAHundredYuan() {
        scene.isToday();
        fund = scene.aFund();
        scene.budget(fund, YEAR, "100.00");
    }

    @AfterEach
    void theBookIsSound() {
        scene.isToday();
        scene.bookIsSound(fund, YEAR);
    }

    @Test
    void anIncreaseAndADecreaseMoveTheBudgetWhenApproved() {
        var more = Scene.id(propose("INCREASE", "50.00"));
        assertThat(scene.fundYear(fund, YEAR)).containsEntry("budget", "100.00");
        approve(more).then().statusCode(200).body("state", equalTo("APPROVED"));
        approve(Scene.id(propose("DECREASE", "30.01"))).then().statusCode(200);

        assertThat(scene.fundYear(fund, YEAR)).containsEntry("budget", "119.99").containsEntry("available", "119.99");
        approve(more).then().statusCode(409);
    }

    @Test
    void aDecreaseBelowWhatIsPromisedIsRefused() {
        var committed = world.selected("60.00", fund, "430204", "C37");
        var award = Scene.id(scene.proposeAward(scene.maker(), committed.id()));
        var less = Scene.id(propose("DECREASE", "40.01"));

        approve(less).then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:not-covered"));
        scene.published(award);
        scene.post(scene.checker(), "awards/" + award + "/approval").then().statusCode(200);
        approve(less).then().statusCode(409);
        scene.maker()
                .get(API + "budget-adjustments/" + less)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));
        approve(Scene.id(propose("DECREASE", "40.00"))).then().statusCode(200);
    }

    @Test
    void aTransferTakesFromOneFundAndGivesToAnother() {
        var other = scene.aFund();
        approve(Scene.id(transfer(fund, other, "100.00"))).then().statusCode(200);

        assertThat(scene.fundYear(fund, YEAR)).containsEntry("budget", "0.00");
        assertThat(scene.fundYear(other, YEAR))
                .containsEntry("budget", "100.00")
                .containsEntry("available", "100.00");
        scene.bookIsSound(other, YEAR);
        approve(Scene.id(transfer(fund, other, "0.01"))).then().statusCode(409);
        assertThat(scene.fundYear(other, YEAR)).containsEntry("budget", "100.00");
    }

    @Test
    void transfersTheOtherWayRoundAtOnceDoNotWaitForEachOther() {
        var other = scene.aFund();
        scene.budget(other, YEAR, "100.00");
        var number = new AtomicInteger();
        var transfers = new String[20];
        for (int place = 0; place < transfers.length; place++) {
            transfers[place] = Scene.id(place % 2 == 0 ? transfer(fund, other, "1.00") : transfer(other, fund, "1.00"));
        }

        assertThat(Scene.atOnce(transfers.length, () -> approve(transfers[number.getAndIncrement()])))
                .containsOnly(200);
        assertThat(scene.fundYear(fund, YEAR)).containsEntry("budget", "100.00");
        scene.bookIsSound(other, YEAR);
    }

    @Test
    void whatCameBackFromAnEnterpriseIsAvailableAgainByADecision() {
        for (var move : List.of("AVAILABLE,COMMITTED", "COMMITTED,ORDERED", "ORDERED,PAID", "PAID,RECOVERED")) {
            database.run(
                    finance(), connection -> connection.createStatement().execute("""
                    select ledger_post(gen_random_uuid(), '%1$s', %2$d, '%1$s %3$s', 'r', now(), '{%3$s}', '{-40,40}')
                    """.formatted(fund, YEAR, move)));
        }

        approve(Scene.id(propose("RECOVERED", "40.01"))).then().statusCode(409);
        approve(Scene.id(propose("RECOVERED", "40.00"))).then().statusCode(200);
        assertThat(scene.fundYear(fund, YEAR))
                .containsEntry("recovered", "0.00")
                .containsEntry("available", "100.00");
    }

    @Test
    void whatIsAvailableAtTheYearsEndIsCarriedOverOnceAndWhatIsCommittedStays() {
        scene.budget(fund, YEAR - 1, "80.00");
        database.run(finance(), connection -> connection.createStatement().execute("""
                select ledger_post(gen_random_uuid(), '%1$s', %2$d, '%1$s', 'r', now(), '{AVAILABLE,COMMITTED}', '{-30,30}')
                """.formatted(fund, YEAR - 1)));
        var proposed = carryOver(YEAR - 1);
        proposed.then().statusCode(201).body("amount", equalTo("50.00")).body("toYear", equalTo(YEAR));
        carryOver(YEAR - 1).then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:carried-over"));

        approve(Scene.id(proposed)).then().statusCode(200);

        assertThat(scene.fundYear(fund, YEAR - 1))
                .containsEntry("budget", "30.00")
                .containsEntry("committed", "30.00")
                .containsEntry("available", "0.00");
        assertThat(scene.fundYear(fund, YEAR)).containsEntry("available", "150.00");
        carryOver(YEAR - 1).then().statusCode(409);
        scene.bookIsSound(fund, YEAR - 1);
    }

    @Test
    void aYearThatIsNotOverIsNotCarriedOverNorOneWithNothingLeft() {
        carryOver(YEAR).then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:year-not-over"));
        carryOver(YEAR - 2).then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:nothing-to-carry"));
    }

    @Test
    void aCarryOverWhoseAmountChangedIsProposedAnew() {
        scene.budget(fund, YEAR - 1, "80.00");
        var stale = Scene.id(carryOver(YEAR - 1));
        scene.budget(fund, YEAR - 1, "1.00");

        approve(stale).then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:carry-over-changed"));
        scene.post(scene.checker(), "budget-adjustments/" + stale + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        approve(Scene.id(carryOver(YEAR - 1))).then().statusCode(200);
        assertThat(scene.fundYear(fund, YEAR)).containsEntry("available", "181.00");
    }

    @Test
    void proposedAwardsAreDecidedBeforeTheirYearIsCarriedOver() {
        database.run(finance(), connection -> connection.createStatement().execute("""
                select ledger_reserve(gen_random_uuid(), '%1$s', %2$d, '%1$s', 'r', now(), now() + interval '100 years', 30, null, gen_random_uuid())
                """.formatted(fund, YEAR)));
        scene.isOn(Scene.TODAY.plusYears(1));

        carryOver(YEAR).then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:reservations-pending"));
    }

    @Test
    void theMakerDoesNotApproveUnderAnotherRole() {
        var more = Scene.id(scene.post(scene.person("ann"), "budget-adjustments", body("INCREASE", "1.00", "")));

        Scene.samePerson(scene.post(scene.person("ann"), "budget-adjustments/" + more + "/approval"));
        Scene.samePerson(
                scene.post(scene.person("ann"), "budget-adjustments/" + more + "/rejection", "{\"reason\":\"x\"}"));
        assertThatThrownBy(() -> database.run(
                        new Caller("ann", "ann", Set.of(Role.FINANCE_CHECKER), null, null, null, false),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "update budget_adjustment set state = 'APPROVED', checker_person = 'ann' where id = '%s'"
                                                .formatted(more))))
                .hasMessageContaining("adjustment_four_eyes");
        assertThatThrownBy(() -> database.run(
                        new Caller("bob", "bob", Set.of(Role.FINANCE_CHECKER), null, null, null, false),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "update budget_adjustment set state = 'APPROVED', checker_person = 'bob' where id = '%s'"
                                                .formatted(more))))
                .hasMessageContaining("without its journal entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":\"0.00\"",
                "\"amount\":\"-1.00\"",
                "\"amount\":\"1.001\"",
                "\"amount\":\"1000000000000.01\"",
                "\"amount\":1",
                "\"kind\":\"GIFT\"",
                "\"reason\":\" \"",
                "\"documentNumber\":\"1\"",
                "\"year\":2101"
            })
    void anImpossibleAdjustmentIsRefused(String fault) {
        var field = fault.substring(1, fault.indexOf('"', 1));

        scene.post(
                        scene.maker(),
                        "budget-adjustments",
                        body("INCREASE", "1.00", "").replaceFirst("\"" + field + "\":(\"[^\"]*\"|[0-9]+)", fault))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/" + field));
    }

    @Test
    void aTransferNamesAnotherFundAndNothingElseDoes() {
        transfer(fund, fund, "1.00").then().statusCode(400).body("violations.pointer", hasItem("/toFund"));
        propose("TRANSFER", "1.00").then().statusCode(400).body("violations.pointer", hasItem("/toFund"));
        transfer(fund, "NO_SUCH_FUND", "1.00").then().statusCode(400).body("violations.pointer", hasItem("/toFund"));
        scene.post(scene.maker(), "budget-adjustments", body("INCREASE", "1.00", ",\"toFund\":\"" + fund + "\""))
                .then()
                .statusCode(400);
        scene.post(scene.maker(), "budget-adjustments", body("INCREASE", "1.00", ",\"place\":\"430100\""))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/place"));
    }

    @Test
    void theSameDocumentAdjustsTheSameOnce() {
        var body = body("INCREASE", "1.00", "");
        scene.post(scene.maker(), "budget-adjustments", body).then().statusCode(201);

        scene.post(scene.maker(), "budget-adjustments", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:adjustment-repeated"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"FINANCE_MAKER", "FINANCE_CHECKER", "FINANCE_RELEASER", "AUDITOR"})
    void adjustmentsAreForTheBooksReaders(Role role) {
        propose("INCREASE", "1.00");
        var caller = new Caller("u", "u", Set.of(role), "x", "430204", null, false);

        assertThat(database.countAs(caller, "select count(*) from budget_adjustment"))
                .isZero();
        assertThatThrownBy(() -> database.run(
                        caller, connection -> connection.createStatement().execute("""
                        insert into budget_adjustment (id, kind, fund, year, amount, document_number, reason, state, maker_person, maker_name, maker_at, version)
                        values (gen_random_uuid(), 'INCREASE', '%s', 2026, 1, 'D', 'r', 'PROPOSED', 'u', 'u', now(), 0)
                        """.formatted(fund))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void anAdjustmentIsNotRewritten() {
        propose("INCREASE", "1.00");
        for (var statement : new String[] {
            "update budget_adjustment set amount = 2",
            "update budget_adjustment set maker_person = 'x'",
            "delete from budget_adjustment"
        }) {
            assertThatThrownBy(() -> database.run(
                            finance(),
                            connection -> connection.createStatement().execute(statement)))
                    .hasMessageContaining("permission denied");
        }
    }

    private Response propose(String kind, String amount) {
        return scene.post(scene.maker(), "budget-adjustments", body(kind, amount, ""));
    }

    private String body(String kind, String amount, String more) {
        return """
                {"kind":"%s","fund":"%s","year":%d,"amount":"%s","documentNumber":"%s","reason":"测试"%s}
                """.formatted(kind, fund, YEAR, amount, Scene.aDocument(), more);
    }

    private Response transfer(String from, String to, String amount) {
        return scene.post(
                scene.maker(), "budget-adjustments", """
                {"kind":"TRANSFER","fund":"%s","year":%d,"toFund":"%s","amount":"%s","documentNumber":"%s","reason":"调剂"}
                """.formatted(from, YEAR, to, amount, Scene.aDocument()));
    }

    private Response carryOver(int year) {
        return scene.post(scene.maker(), "budget-adjustments", """
                {"kind":"CARRY_OVER","fund":"%s","year":%d,"documentNumber":"%s","reason":"结转"}
                """.formatted(fund, year, Scene.aDocument()));
    }

    private Response approve(String id) {
        return scene.post(scene.checker(), "budget-adjustments/" + id + "/approval");
    }

    private static Caller finance() {
        return new Caller("finance", "finance", Set.of(Role.FINANCE_CHECKER), null, null, null, false);
    }
}
