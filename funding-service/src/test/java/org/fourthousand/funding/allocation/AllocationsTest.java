package org.fourthousand.funding.allocation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Publicity of the allocation": seven working days before the public, and nothing issued before they passed. */
@QuarkusTest
class AllocationsTest {

    /** Seven working days from Monday, that day counted. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 24);

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    private String award = "";

    @BeforeEach
    void aProposedAward() {
        scene.isToday();
        award = Scene.id(
                scene.proposeAward(scene.maker(), world.funded("10000000.00").id()));
    }

    @Test
    void aListIsPublicForSevenWorkingDaysOfWhichTheFirstCountsAndSaysWhoIsToGetWhat() {
        var list = scene.publicList(award);

        given().get(API + "publicity/allocations/" + list)
                .then()
                .statusCode(200)
                .body("firstDay", equalTo("2026-03-16"))
                .body("lastDay", equalTo(LAST_DAY.toString()))
                .body("awards.awardId", contains(award))
                .body("awards.amount", contains("10000000.00"))
                .body("awards.withdrawn", contains(false));
        given().get(API + "publicity/allocations?limit=200").then().body("items.id", hasItem(list));
    }

    @Test
    void noAwardIsIssuedBeforeItsLastDayIsOver() {
        refusedToIssue("ALLOCATION_NOT_PUBLIC");
        scene.publicList(award);
        scene.isOn(LAST_DAY);
        refusedToIssue("ALLOCATION_NOT_PUBLIC");

        scene.isOn(LAST_DAY.plusDays(1));

        issue().then().statusCode(200).body("state", equalTo("ISSUED"));
    }

    @Test
    void aListThatIsNotPublishedYetIsNobodysAndARejectedOneFreesItsAwards() {
        var list = Scene.id(scene.proposeList(scene.maker(), award));
        given().get(API + "publicity/allocations/" + list).then().statusCode(404);
        scene.proposeList(scene.maker(), award)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:list-repeated"));

        scene.post(scene.checker(), "allocation-lists/" + list + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);

        scene.proposeList(scene.maker(), award).then().statusCode(201);
    }

    @Test
    void whoListsDoesNotPublish() {
        var list = Scene.id(scene.proposeList(scene.person("ann"), award));

        Scene.samePerson(scene.post(scene.person("ann"), "allocation-lists/" + list + "/publication"));
        scene.post(scene.person("bob"), "allocation-lists/" + list + "/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void anAwardThatIsDecidedOrUnknownStandsOnNoList() {
        var issued = scene.issued(world.selected("10000000.00"));

        scene.proposeList(scene.maker(), issued)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:list-impossible"))
                .body("violations.message", contains(startsWith(issued)));
    }

    @Test
    void anOpenObjectionHoldsTheAwardAndOneDismissedLetsItGo() {
        var list = scene.publicList(award);
        var objection = Scene.id(object(list, "张三", "13900000000"));
        scene.isOn(LAST_DAY.plusDays(1));
        refusedToIssue("ALLOCATION_OBJECTION_OPEN");

        take(scene.person("bob"), objection).then().statusCode(200);
        decide(scene.person("bob"), objection, false).then().statusCode(200).body("state", equalTo("DISMISSED"));

        issue().then().statusCode(200);
    }

    @Test
    void anUpheldObjectionKeepsTheAwardFromBeingIssued() {
        var list = scene.publicList(award);
        var objection = Scene.id(object(list, "张三", "13900000000"));
        take(scene.person("bob"), objection).then().statusCode(200);
        decide(scene.person("bob"), objection, true).then().statusCode(200);
        scene.isOn(LAST_DAY.plusDays(1));

        refusedToIssue("ALLOCATION_OBJECTION_UPHELD");
        scene.post(scene.checker(), "awards/" + award + "/rejection", "{\"reason\":\"异议成立\"}")
                .then()
                .statusCode(200);
        given().get(API + "publicity/allocations/" + list).then().body("awards.withdrawn", contains(true));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null,13900000000", "张三,null", "' ',13900000000"})
    void anAnonymousObjectionIsRecordedAndNotAccepted(@Nullable String name, @Nullable String contact) {
        var list = scene.publicList(award);

        object(list, name, contact)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fourthousand:problem:objection-anonymous"));

        scene.auditor()
                .get(API + "allocation-objections?limit=200")
                .then()
                .body("items.findAll { it.awardId == '" + award + "' }.state", contains("REJECTED_ANONYMOUS"));
        scene.isOn(LAST_DAY.plusDays(1));
        issue().then().statusCode(200);
    }

    @Test
    void aLateObjectionIsRecordedAndNotAccepted() {
        var list = scene.publicList(award);
        scene.isOn(LAST_DAY.plusDays(1));

        object(list, "张三", "13900000000")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:objection-late"));

        issue().then().statusCode(200);
    }

    @Test
    void onlyWhoHandlesAnObjectionReadsWhoRaisedItAndTheDatabaseKeepsItSealed() {
        var list = scene.publicList(award);
        var objection = Scene.id(object(list, "张三", "13900000000"));

        read(scene.person("bob"), objection).then().body("name", nullValue());
        take(scene.person("bob"), objection).then().body("name", equalTo("张三")).body("contact", equalTo("13900000000"));
        read(scene.person("cyd"), objection).then().body("name", nullValue()).body("handler", equalTo("bob"));
        read(scene.auditor(), objection).then().statusCode(200).body("name", nullValue());
        read(scene.maker(), objection).then().statusCode(403);
        take(scene.person("cyd"), objection).then().statusCode(403);
        decide(scene.person("cyd"), objection, false).then().statusCode(403);
        assertThat(
                        database.count(
                                "select count(*) from allocation_objector where position('张三' in encode(sealed, 'escape')) > 0"))
                .isZero();
        scene.auditor()
                .get(API + "history/allocation-objection/" + objection)
                .then()
                .statusCode(200)
                .body(not(containsString("张三")));
    }

    @Test
    void anObjectionGoesFromHandToHandAndIsDecidedOnce() {
        var list = scene.publicList(award);
        var objection = Scene.id(object(list, "张三", "13900000000"));
        decide(scene.person("bob"), objection, false).then().statusCode(409);
        take(scene.person("bob"), objection).then().statusCode(200);
        scene.post(scene.person("bob"), "allocation-objections/" + objection + "/release", "{\"reason\":\"回避\"}")
                .then()
                .statusCode(200);
        take(scene.person("cyd"), objection).then().statusCode(200);
        decide(scene.person("cyd"), objection, false).then().statusCode(200);

        decide(scene.person("cyd"), objection, true).then().statusCode(409);
    }

    @Test
    void whoProposedTheAwardOrItsListDoesNotHandleItsObjections() {
        var own = Scene.id(scene.proposeAward(
                scene.person("ann"), world.funded("10000000.00").id()));
        var list = Scene.id(scene.proposeList(scene.person("bea"), own));
        scene.post(scene.checker(), "allocation-lists/" + list + "/publication")
                .then()
                .statusCode(200);
        award = own;
        var objection = Scene.id(object(list, "张三", "13900000000"));

        Scene.samePerson(take(scene.person("ann"), objection));
        Scene.samePerson(take(scene.person("bea"), objection));
    }

    @Test
    void anObjectionToWhatIsNotOnTheListIsNotFound() {
        var list = scene.publicList(award);
        award = UUID.randomUUID().toString();

        object(list, "张三", "13900000000").then().statusCode(404);
        object(UUID.randomUUID().toString(), "张三", "13900000000").then().statusCode(404);
    }

    @Test
    void theDatabaseIssuesNothingThatWasNotPublic() {
        assertThatThrownBy(() -> database.run(
                        new Caller("x", "x", Set.of(Role.FINANCE_CHECKER), null, null, null, false),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "update award set state = 'ISSUED', issued_on = now(), checker_person = 'x' where id = '%s'"
                                                .formatted(award))))
                .hasMessageContaining("before its publicity has passed");
    }

    private Response issue() {
        return scene.post(scene.checker(), "awards/" + award + "/approval");
    }

    private void refusedToIssue(String reason) {
        issue().then().statusCode(409).body("violations.message", contains(startsWith(reason)));
    }

    private Response object(String list, @Nullable String name, @Nullable String contact) {
        return given().header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("""
                        {"awardId":"%s","name":%s,"contact":%s,"evidence":"设备系二手,附照片"}
                        """.formatted(award, quoted(name), quoted(contact)))
                .post(API + "publicity/allocations/" + list + "/objections");
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private Response take(RequestSpecification who, String objection) {
        return scene.post(who, "allocation-objections/" + objection + "/handling");
    }

    private Response decide(RequestSpecification who, String objection, boolean upheld) {
        return scene.post(who, "allocation-objections/" + objection + "/decision", """
                {"upheld":%s,"reason":"经核查"}
                """.formatted(upheld));
    }

    private Response read(RequestSpecification who, String objection) {
        return who.get(API + "allocation-objections/" + objection);
    }
}
