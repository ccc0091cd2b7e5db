package org.fourthousand.funding.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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

/** A year that is divided among places: no place is promised more than its share, whoever asks and however many at once. */
@QuarkusTest
class SharesTest {

    private static final int YEAR = Scene.TODAY.getYear();
    /** A county of 株洲. */
    private static final String ZHUZHOU_COUNTY = "430204";

    private static final String ZHUZHOU = "430200";
    private static final String CHANGSHA_COUNTY = "430102";
    private static final String CHANGSHA = "430100";
    private static final String PROVINCE = "430000";

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    private String fund = "";

    @BeforeEach
    void aFundOfAHundredYuan() {
        scene.isToday();
        fund = scene.aFund();
        scene.budget(fund, YEAR, "100.00");
    }

    @AfterEach
    void theBookIsSound() {
        scene.bookIsSound(fund, YEAR);
    }

    @Test
    void aProjectOfACountyCountsForItsPrefectureAndNoneIsPromisedMoreThanItsShare() {
        divide(line(ZHUZHOU, "30.00"), line(CHANGSHA, "50.00"));

        var first = proposed("20.00", ZHUZHOU_COUNTY);
        refusedByShare(propose("10.01", ZHUZHOU_COUNTY));
        var second = proposed("10.00", ZHUZHOU_COUNTY);
        refusedByShare(propose("1.00", ZHUZHOU_COUNTY));
        proposed("50.00", CHANGSHA_COUNTY);

        shares().then()
                .body("place", contains(CHANGSHA, ZHUZHOU))
                .body("promised", contains("50.00", "30.00"))
                .body("available", contains("0.00", "0.00"));
        scene.published(first);
        scene.post(scene.checker(), "awards/" + first + "/approval").then().statusCode(200);
        scene.post(scene.checker(), "awards/" + second + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        proposed("10.00", ZHUZHOU_COUNTY);
    }

    @Test
    void aPlaceWithoutAShareGetsNothingAndTheProvinceMayKeepOne() {
        divide(line(ZHUZHOU, "30.00"), line(PROVINCE, "10.00"));

        refusedByShare(propose("1.00", CHANGSHA_COUNTY));
        refusedByShare(propose("1.00", "999999"));
        proposed("10.00", PROVINCE);
    }

    @Test
    void aYearThatIsNotDividedKnowsNoShares() {
        proposed("100.00", CHANGSHA_COUNTY);

        shares().then().body("$", hasSize(0));
    }

    @Test
    void twoAwardsAtOnceDoNotShareTheLastOfAShare() {
        divide(line(ZHUZHOU, "30.00"), line(CHANGSHA, "70.00"));
        for (int round = 0; round < 3; round++) {
            var candidates = new World.Candidate[8];
            for (int place = 0; place < candidates.length; place++) {
                candidates[place] = world.selected("10.00", fund, ZHUZHOU_COUNTY, "C37");
            }
            var next = new AtomicInteger();
            Scene.atOnce(
                    candidates.length,
                    () -> scene.proposeAward(scene.maker(), candidates[next.getAndIncrement()].id()));
        }

        shares().then().body("promised", contains("0.00", "30.00"));
        assertThat(scene.fundYear(fund, YEAR)).containsEntry("reserved", "30.00");
    }

    @Test
    void whatWasPromisedBeforeTheYearWasDividedCounts() {
        proposed("20.00", ZHUZHOU_COUNTY);
        var little = plan(line(ZHUZHOU, "19.99"));
        approve(little).then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:share-exceeded"));
        var none = plan(line(CHANGSHA, "50.00"));
        approve(none).then().statusCode(409);

        divide(line(ZHUZHOU, "30.00"));
        shares().then().body("promised", contains("20.00"));
        refusedByShare(propose("10.01", ZHUZHOU_COUNTY));
    }

    @Test
    void noMoreIsDividedThanThereIs() {
        approve(plan(line(ZHUZHOU, "60.00"), line(CHANGSHA, "40.01")))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:not-covered"));
        divide(line(ZHUZHOU, "60.00"), line(CHANGSHA, "40.00"));

        adjust("DECREASE", "0.01").then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:not-covered"));
        adjust("INCREASE", "5.00").then().statusCode(200);
        adjust("DECREASE", "5.00").then().statusCode(200);
    }

    @Test
    void aLaterPlanReplacesTheOneBefore() {
        divide(line(ZHUZHOU, "60.00"), line(CHANGSHA, "40.00"));
        proposed("10.00", ZHUZHOU_COUNTY);

        divide(line(ZHUZHOU, "10.00"), line(CHANGSHA, "90.00"));

        refusedByShare(propose("1.00", ZHUZHOU_COUNTY));
        proposed("90.00", CHANGSHA_COUNTY);
    }

    @Test
    void moneyOfADividedYearMovesForAPlaceOnly() {
        divide(line(ZHUZHOU, "60.00"));

        for (var place : new String[] {"null", "'" + CHANGSHA + "'"}) {
            assertThatThrownBy(() -> database.run(
                            finance(),
                            connection -> connection.createStatement().execute("""
                            select ledger_post(gen_random_uuid(), '%s', %d, 'nowhere', 'r', now(), '{AVAILABLE,COMMITTED}', '{-1,1}', %s)
                            """.formatted(fund, YEAR, place))))
                    .hasMessageContaining("no share of");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"place\":\"430204\",\"amount\":\"1.00\"}",
                "{\"place\":\"440100\",\"amount\":\"1.00\"}",
                "{\"place\":\"430200\",\"amount\":\"-1.00\"}",
                "{\"place\":\"430200\",\"amount\":\"1.001\"}",
                "{\"place\":\"430200\",\"amount\":\"1.00\"},{\"place\":\"430200\",\"amount\":\"1.00\"}",
                "{\"place\":\"430200\"}",
                "null",
                ""
            })
    void anImpossiblePlanIsRefused(String lines) {
        propose(lines).then().statusCode(400);
    }

    @Test
    void theMakerDoesNotApproveAndOnlyReadersOfTheBooksSeeShares() {
        var plan = Scene.id(scene.post(scene.person("ann"), "share-plans", body(line(ZHUZHOU, "1.00"))));
        Scene.samePerson(scene.post(scene.person("ann"), "share-plans/" + plan + "/approval"));
        assertThatThrownBy(() -> database.run(
                        new Caller("ann", "ann", Set.of(Role.FINANCE_CHECKER), null, null, null, false),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "update share_plan set state = 'APPROVED', checker_person = 'ann' where id = '%s'"
                                                .formatted(plan))))
                .hasMessageContaining("share_plan_four_eyes");
        scene.post(scene.checker(), "share-plans/" + plan + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        approve(plan).then().statusCode(409);
        scene.auditor().get(API + "share-plans/" + plan).then().statusCode(200).body("shares.place", hasItem(ZHUZHOU));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"FINANCE_MAKER", "FINANCE_CHECKER", "FINANCE_RELEASER", "AUDITOR"})
    void sharesAndPlansAreForTheBooksReaders(Role role) {
        divide(line(ZHUZHOU, "1.00"));
        var caller = new Caller("u", "u", Set.of(role), "x", ZHUZHOU_COUNTY, null, false);

        for (var table : new String[] {"ledger_share", "share_plan", "share_plan_line"}) {
            assertThat(database.countAs(caller, "select count(*) from %s", table))
                    .as(table)
                    .isZero();
        }
        assertThatThrownBy(() -> database.run(
                        caller, connection -> connection.createStatement().execute("""
                        insert into share_plan (id, fund, year, document_number, state, maker_person, maker_name, maker_at, version)
                        values (gen_random_uuid(), '%s', 2026, 'D', 'PROPOSED', 'u', 'u', now(), 0)
                        """.formatted(fund))))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_share set share = share + 1",
                "insert into ledger_share select * from ledger_share",
                "delete from ledger_share",
                "update share_plan_line set amount = amount + 1",
                "delete from share_plan_line",
                "update share_plan set fund = fund"
            })
    void sharesChangeByPlansOnly(String statement) {
        divide(line(ZHUZHOU, "1.00"));

        assertThatThrownBy(() -> database.run(
                        finance(), connection -> connection.createStatement().execute(statement)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void linesAreAddedToOnesOwnProposalOnly() {
        var plan = plan(line(ZHUZHOU, "1.00"));

        assertThatThrownBy(() -> database.run(
                        new Caller("other", "other", Set.of(Role.FINANCE_MAKER), null, null, null, false),
                        connection -> connection
                                .createStatement()
                                .execute("insert into share_plan_line values ('%s', '430100', 5)".formatted(plan))))
                .hasMessageContaining("row-level security");
    }

    private Response propose(String amount, String division) {
        return scene.proposeAward(
                scene.maker(), world.selected(amount, fund, division, "C37").id());
    }

    private String proposed(String amount, String division) {
        return Scene.id(propose(amount, division));
    }

    private static void refusedByShare(Response response) {
        response.then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:share-exceeded"));
    }

    private static String line(String place, String amount) {
        return "{\"place\":\"%s\",\"amount\":\"%s\"}".formatted(place, amount);
    }

    private Response propose(String lines) {
        return scene.post(scene.maker(), "share-plans", body(lines));
    }

    private String body(String lines) {
        return "{\"fund\":\"%s\",\"year\":%d,\"documentNumber\":\"%s\",\"shares\":[%s]}"
                .formatted(fund, YEAR, Scene.aDocument(), lines);
    }

    private String plan(String... lines) {
        return Scene.id(propose(String.join(",", lines)));
    }

    private Response approve(String plan) {
        return scene.post(scene.checker(), "share-plans/" + plan + "/approval");
    }

    private void divide(String... lines) {
        approve(plan(lines)).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    private Response adjust(String kind, String amount) {
        var id = Scene.id(scene.post(
                scene.maker(), "budget-adjustments", """
                {"kind":"%s","fund":"%s","year":%d,"amount":"%s","documentNumber":"%s","reason":"测试"}
                """.formatted(kind, fund, YEAR, amount, Scene.aDocument())));
        return scene.post(scene.checker(), "budget-adjustments/" + id + "/approval");
    }

    private Response shares() {
        return scene.auditor().get(API + "funds/" + fund + "/years/" + YEAR + "/shares");
    }

    private static Caller finance() {
        return new Caller("finance", "finance", Set.of(Role.FINANCE_CHECKER), null, null, null, false);
    }
}
