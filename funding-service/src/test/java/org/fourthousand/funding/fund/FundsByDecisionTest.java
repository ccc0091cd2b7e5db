package org.fourthousand.funding.fund;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A later fund, and the end of one: proposed by an administrator, confirmed by finance. */
@QuarkusTest
class FundsByDecisionTest {

    private static final int YEAR = Scene.TODAY.getYear();

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    @BeforeEach
    @AfterEach
    void today() {
        scene.isToday();
    }

    @Test
    void aConfirmedFundTakesABudgetAndGivesAwards() {
        var fund = scene.aFund();
        given().get(API + "funds/" + fund)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("effectiveFrom", equalTo("2014-01-01"))
                .body("document", startsWith("湘财企指"));
        scene.budget(fund, YEAR, "10000000.00");

        var candidate = world.selected("10000000.00", fund, "430204", "C37");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));
        scene.published(award);
        scene.post(scene.checker(), "awards/" + award + "/approval").then().statusCode(200);
        scene.bookIsSound(fund, YEAR);
    }

    @Test
    void aProposedFundIsSeenByThoseWhoDecideAndTakesNoBudget() {
        var fund = propose("2014-01-01");

        given().get(API + "funds").then().body("code", not(hasItem(fund)));
        given().get(API + "funds/" + fund).then().statusCode(404);
        scene.checker().get(API + "funds/" + fund).then().statusCode(200);
        scene.proposeBudget(scene.maker(), fund, YEAR, "1.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:fund-not-in-force"));
        assertThatThrownBy(() -> database.run(
                        person(Role.FINANCE_CHECKER),
                        connection -> connection.createStatement().execute("""
                        select ledger_post(gen_random_uuid(), '%s', 2026, 'early', 'r', now(), '{APPROPRIATION,AVAILABLE}', '{-1,1}')
                        """.formatted(fund))))
                .hasMessageContaining("is not confirmed");
    }

    @Test
    void whoProposedItCannotConfirmItUnderAnotherRole() {
        var both = Tokens.of("ann", Role.ADMINISTRATOR, Role.FINANCE_CHECKER);
        var fund = "LATER_" + unique();
        scene.post(scene.as(both), "funds", body(fund, "2014-01-01")).then().statusCode(201);

        Scene.samePerson(scene.post(scene.as(both), "funds/" + fund + "/confirmation"));
        Scene.samePerson(scene.post(scene.as(both), "funds/" + fund + "/rejection", "{\"reason\":\"x\"}"));
        assertThatThrownBy(() -> database.run(
                        new Caller("ann", "ann", Set.of(Role.FINANCE_CHECKER), null, null, null, false),
                        connection -> connection
                                .createStatement()
                                .execute("update fund set state = 'CONFIRMED', checker_person = 'ann' where code = '%s'"
                                        .formatted(fund))))
                .hasMessageContaining("fund_four_eyes");
    }

    @Test
    void aRejectedFundTakesNoBudgetAndItsCodeIsUsedUp() {
        var fund = propose("2014-01-01");
        scene.post(scene.checker(), "funds/" + fund + "/rejection", "{\"reason\":\"依据不足\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        scene.proposeBudget(scene.maker(), fund, YEAR, "1.00").then().statusCode(409);
        scene.post(scene.checker(), "funds/" + fund + "/confirmation").then().statusCode(409);
        scene.post(scene.administrator(), "funds", body(fund, "2014-01-01"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:fund-exists"));
    }

    @Test
    void afterItsLastDayAFundTakesNoBudgetAndGivesNoAward() {
        var fund = scene.aFund();
        scene.budget(fund, YEAR, "20000000.00");
        var waiting = world.selected("1000000.00", fund, "430204", "C37");
        var proposed = Scene.id(scene.proposeAward(scene.maker(), waiting.id()));
        end(fund, Scene.TODAY);
        scene.post(scene.checker(), "funds/" + fund + "/end/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("effectiveTo", equalTo(Scene.TODAY.toString()));
        scene.budget(fund, YEAR, "1.00");

        scene.isOn(Scene.TODAY.plusDays(1));

        scene.proposeBudget(scene.maker(), fund, YEAR, "1.00")
                .then()
                .statusCode(409)
                .body("violations.pointer", hasItem("/fund"));
        var late = world.selected("1000000.00", fund, "430204", "C37");
        scene.proposeAward(scene.maker(), late.id())
                .then()
                .statusCode(409)
                .body("violations.message", hasItem(startsWith("FUND_NOT_IN_FORCE")));
        scene.post(scene.checker(), "awards/" + proposed + "/approval")
                .then()
                .statusCode(409)
                .body("violations.message", hasItem(startsWith("FUND_NOT_IN_FORCE")));
    }

    @Test
    void anEndThatIsRejectedEndsNothingAndMayBeProposedAgain() {
        var fund = scene.aFund();
        end(fund, Scene.TODAY);
        var ann = Tokens.of("admin", Role.ADMINISTRATOR, Role.FINANCE_CHECKER);
        Scene.samePerson(scene.post(scene.as(ann), "funds/" + fund + "/end/confirmation"));
        scene.post(scene.checker(), "funds/" + fund + "/end/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        scene.isOn(Scene.TODAY.plusDays(1));
        scene.budget(fund, YEAR, "1.00");
        scene.post(scene.checker(), "funds/" + fund + "/end/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(409);
        end(fund, Scene.TODAY.plusDays(1));
    }

    @Test
    void aFundOfNextYearTakesNoBudgetOfThisYearNorAwards() {
        var fund = propose((YEAR + 1) + "-01-01");
        scene.post(scene.checker(), "funds/" + fund + "/confirmation").then().statusCode(200);

        scene.proposeBudget(scene.maker(), fund, YEAR, "1.00").then().statusCode(409);
        scene.budget(fund, YEAR + 1, "20000000.00");
        var candidate = world.selected("1000000.00", fund, "430204", "C37");
        scene.proposeAward(scene.maker(), candidate.id())
                .then()
                .statusCode(409)
                .body("violations.message", hasItem(startsWith("FUND_NOT_IN_FORCE")));
    }

    @Test
    void anAwardFromAFundThatNobodyKnowsIsRefusedAndSaysSo() {
        var candidate = world.selected("1000000.00", "NOBODY_KNOWS_IT", "430204", "C37");

        scene.proposeAward(scene.maker(), candidate.id())
                .then()
                .statusCode(409)
                .body("violations.message", hasItem(startsWith("FUND_NOT_IN_FORCE")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\":\"lower\"",
                "\"code\":\"A2345678901234567890123456789012345678901\"",
                "\"nameZh\":\" \"",
                "\"nameEn\":\"\"",
                "\"document\":\"11\"",
                "\"effectiveFrom\":\"2026-02-30\"",
                "\"clause\":\"\""
            })
    void anImpossibleFundIsRefused(String fault) {
        var field = fault.substring(1, fault.indexOf('"', 1));
        scene.post(
                        scene.administrator(),
                        "funds",
                        body("LATER_" + unique(), "2014-01-01").replaceFirst("\"" + field + "\":\"[^\"]*\"", fault))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/" + field));
    }

    @Test
    void neitherEndLiesBeforeItsBeginning() {
        var fund = scene.aFund();

        scene.post(
                        scene.administrator(),
                        "funds",
                        body("LATER_" + unique(), "2026-02-01").replace("}", ",\"effectiveTo\":\"2026-01-31\"}"))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/effectiveTo"));
        scene.post(scene.administrator(), "funds/" + fund + "/end", endBody(Scene.TODAY.minusDays(1)))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/lastDay"));
    }

    @ParameterizedTest
    @CsvSource({"finance-maker", "finance-checker", "auditor", "enterprise"})
    void onlyAnAdministratorProposes(String role) {
        var who = scene.as(Tokens.of("u", Role.named(role).orElseThrow()));
        scene.post(who, "funds", body("LATER_" + unique(), "2014-01-01")).then().statusCode(403);

        var caller = new Caller("u", "u", Set.of(Role.named(role).orElseThrow()), "x", null, null, false);
        assertThatThrownBy(() -> database.run(
                        caller, connection -> connection.createStatement().execute("""
                        insert into fund (code, id, name_zh, name_en, clause, effective_from, state, maker_person, maker_name, maker_at, version)
                        values ('BESIDE', gen_random_uuid(), 'x', 'x', 'x', now(), 'PROPOSED', 'u', 'u', now(), 0)
                        """)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatAFundIsCannotBeRewritten() {
        for (var column : new String[] {"code", "name_zh", "effective_from", "maker_person", "document"}) {
            assertThatThrownBy(() -> database.run(
                            person(Role.ADMINISTRATOR),
                            connection -> connection
                                    .createStatement()
                                    .execute("update fund set %1$s = %1$s".formatted(column))))
                    .hasMessageContaining("permission denied");
        }
        assertThat(database.countAs(person(Role.ENTERPRISE), "select count(*) from fund where state = 'PROPOSED'"))
                .isZero();
    }

    private String propose(String from) {
        var fund = "LATER_" + unique();
        scene.post(scene.administrator(), "funds", body(fund, from)).then().statusCode(201);
        return fund;
    }

    private void end(String fund, LocalDate lastDay) {
        scene.post(scene.administrator(), "funds/" + fund + "/end", endBody(lastDay))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDING"));
    }

    private static String endBody(LocalDate lastDay) {
        return "{\"lastDay\":\"%s\",\"document\":\"%s\"}".formatted(lastDay, Scene.aDocument());
    }

    private static String body(String code, String from) {
        return """
                {"code":"%s","nameZh":"新资金","nameEn":"Later fund","clause":"六.3","document":"%s","effectiveFrom":"%s"}
                """.formatted(code, Scene.aDocument(), from);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
    }

    private static Caller person(Role role) {
        return new Caller("x", "x", Set.of(role), null, null, null, false);
    }
}
