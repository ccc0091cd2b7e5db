package org.fourthousand.funding.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.World.Candidate;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Cancellation and amendment as recorded reversals." */
@QuarkusTest
class AmendmentsTest {

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
    void aReductionGivesBackWhatIsNotPaid() {
        var candidate = world.selectedAlone("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        assertThat(available(candidate)).isEqualTo("890000000.00");

        approved(award, "8000000.00");

        read(award)
                .then()
                .body("amount", equalTo("8000000.00"))
                .body("selectedAmount", equalTo("10000000.00"))
                .body("instalments.state", contains("PAID", "VOID", "PLANNED"))
                .body("instalments.amount", contains("5000000.00", "5000000.00", "3000000.00"))
                .body("instalments[2].percent", equalTo("37.50"));
        assertThat(available(candidate)).isEqualTo("892000000.00");
        assertThat(bus.await(AwardAmended.class, candidate.id().toString()).amount())
                .isEqualByComparingTo("8000000.00");
        scene.bookIsSound(candidate.year());
    }

    @Test
    void whatIsPlannedAnewIsPaidLikeTheRestAndWhatIsVoidNeverIs() {
        var award = scene.issued(world.selected("10000000.00"));

        approved(award, "6000000.01");

        read(award)
                .then()
                .body("instalments.state", contains("VOID", "VOID", "DUE", "PLANNED"))
                .body("instalments.amount[2]", equalTo("3000000.00"))
                .body("instalments.amount[3]", equalTo("3000000.01"));
        scene.request(scene.maker(), award, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:instalment-not-due"));
        scene.paid(award, 3);
        read(award).then().body("instalments.state", contains("VOID", "VOID", "PAID", "PLANNED"));
    }

    @Test
    void aCancelledAwardGivesAllBackAndItsProjectMayBeAwardedAgain() {
        var candidate = world.selectedAlone("10000000.00");
        var award = scene.issued(candidate);

        var amendment = Scene.id(cancel(scene.maker(), award));
        decide(scene.checker(), award, amendment).then().statusCode(200);

        scene.enterprise(candidate.uscc())
                .get(API + "awards/" + award)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("instalments.state", contains("VOID", "VOID"));
        assertThat(available(candidate)).isEqualTo("900000000.00");
        scene.bookIsSound(candidate.year());
        scene.request(scene.maker(), award, 1).then().statusCode(409);
        amend(scene.maker(), award, "1000000.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:award-not-issued"));
        scene.issuedWithin(candidate);
    }

    @Test
    void whatIsPaidOrOnItsWayStays() {
        var award = scene.issued(world.selected("10000000.00"));
        var payment = Scene.id(scene.request(scene.maker(), award, 1));

        cancel(scene.maker(), award)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:below-what-is-paid"));
        amend(scene.maker(), award, "4999999.99")
                .then()
                .statusCode(409)
                .body("violations.pointer", contains("/amount"))
                .body("violations[0].message", equalTo("at least 5000000.00 yuan, which are paid or on their way"));

        approved(award, "5000000.00");

        read(award).then().body("instalments.state", contains("DUE", "VOID"));
        scene.step(scene.checker(), payment, "review").then().statusCode(200);
        scene.step(scene.releaser(), payment, "approval").then().statusCode(200);
        scene.step(scene.releaser(), payment, "order").then().statusCode(200);
    }

    @Test
    void aPaymentRequestedSinceTheProposalKeepsTheAwardFromBeingCancelled() {
        var award = scene.issued(world.selected("10000000.00"));
        var amendment = Scene.id(cancel(scene.maker(), award));
        scene.request(scene.maker(), award, 1).then().statusCode(201);

        decide(scene.checker(), award, amendment).then().statusCode(409);

        scene.auditor().get(path(award, amendment)).then().body("state", equalTo("PROPOSED"));
        read(award).then().body("state", equalTo("ISSUED"));
    }

    @Test
    void ofACancellationAndARequestAtOnceOneIsRefused() {
        var award = scene.issued(world.selected("10000000.00"));
        var amendment = Scene.id(cancel(scene.maker(), award));
        var acts = new ConcurrentLinkedQueue<Supplier<Response>>(
                List.of(() -> decide(scene.checker(), award, amendment), () -> scene.request(scene.maker(), award, 1)));

        var answers = Scene.atOnce(2, () -> acts.remove().get());

        assertThat(answers).containsOnlyOnce(409);
    }

    @Test
    void anIncreaseStaysWithinTheSelectionAndTheBudget() {
        var candidate = world.selectedAlone("10000000.00");
        scene.budget(candidate.year(), "10000000.00");
        var award = scene.issuedWithin(candidate);
        approved(award, "6000000.00");
        amend(scene.maker(), award, "10000000.01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:above-what-is-allowed"));
        var another = scene.issuedWithin(world.another(candidate, "1000000.00"));

        var tooMuch = Scene.id(amend(scene.maker(), award, "10000000.00"));
        decide(scene.checker(), award, tooMuch)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:not-covered"));
        read(award).then().body("amount", equalTo("6000000.00"));

        decideAgainst(award, tooMuch).then().statusCode(200);
        approved(award, "9000000.00");
        assertThat(available(candidate)).isEqualTo("0.00");
        read(another).then().body("amount", equalTo("1000000.00"));
        scene.bookIsSound(candidate.year());
    }

    @Test
    void anIncreaseOfAnAwardThatWouldNotBeGivenTodayIsRefusedWithEveryReason() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        approved(award, "6000000.00");
        world.tell(World.objection(candidate));

        amend(scene.maker(), award, "7000000.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:award-refused"))
                .body("violations", hasSize(1));
        amend(scene.maker(), award, "5000000.00").then().statusCode(201);
    }

    @Test
    void whoProposesDoesNotDecideAndOneWaitsAtATime() {
        var award = scene.issued(world.selected("10000000.00"));
        var amendment = Scene.id(amend(scene.person("ann"), award, "6000000.00"));

        Scene.samePerson(decide(scene.person("ann"), award, amendment));
        amend(scene.person("bob"), award, "7000000.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:amendment-repeated"));
        decide(scene.person("bob"), award, amendment).then().statusCode(200);
        decide(scene.person("cyd"), award, amendment).then().statusCode(409);
    }

    @Test
    void anEnterpriseReadsTheChangesThatHoldWithoutWhoSigned() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        approved(award, "6000000.00");
        var waiting = Scene.id(amend(scene.maker(), award, "5000000.00"));

        scene.enterprise(candidate.uscc())
                .get(API + "awards/" + award + "/amendments")
                .then()
                .body("items.amountAfter", contains("6000000.00"))
                .body("items[0].maker", equalTo(null));
        scene.enterprise(candidate.uscc()).get(path(award, waiting)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0.00\"", "\"-1.00\"", "\"1.001\"", "\"1e9\"", "null", "\"12345678901234567.00\""})
    void anAmountThatIsNoneIsRefusedAndNothingChanges(String amount) {
        var award = scene.issued(world.selected("10000000.00"));

        propose(scene.maker(), award, "AMOUNT", amount).then().statusCode(400);
        propose(scene.maker(), award, "CANCELLATION", "\"1.00\"").then().statusCode(400);

        read(award).then().body("amount", equalTo("10000000.00"));
    }

    @Test
    void onlyAMakerProposesAndOnlyWhatIsThere() {
        var award = scene.issued(world.selected("10000000.00"));

        amend(scene.checker(), award, "6000000.00").then().statusCode(403);
        amend(scene.auditor(), award, "6000000.00").then().statusCode(403);
        amend(scene.maker(), UUID.randomUUID().toString(), "6000000.00").then().statusCode(404);
    }

    private void approved(String award, String amount) {
        var amendment = Scene.id(amend(scene.maker(), award, amount));
        decide(scene.checker(), award, amendment).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    private Response amend(RequestSpecification who, String award, String amount) {
        return propose(who, award, "AMOUNT", "\"" + amount + "\"");
    }

    private Response cancel(RequestSpecification who, String award) {
        return propose(who, award, "CANCELLATION", "null");
    }

    private Response propose(RequestSpecification who, String award, String kind, String amount) {
        return scene.post(who, "awards/" + award + "/amendments", """
                {"kind":"%s","amount":%s,"documentNumber":"%s","reason":"企业缩减建设内容"}
                """.formatted(kind, amount, Scene.aDocument()));
    }

    private Response decide(RequestSpecification who, String award, String amendment) {
        return scene.post(who, "awards/" + award + "/amendments/" + amendment + "/approval");
    }

    private Response decideAgainst(String award, String amendment) {
        return scene.post(
                scene.checker(), "awards/" + award + "/amendments/" + amendment + "/rejection", "{\"reason\":\"x\"}");
    }

    private Response read(String award) {
        return scene.auditor().get(API + "awards/" + award);
    }

    private String available(Candidate candidate) {
        return String.valueOf(scene.fundYear(candidate.year()).get("available"));
    }

    private static String path(String award, String amendment) {
        return API + "awards/" + award + "/amendments/" + amendment;
    }
}
