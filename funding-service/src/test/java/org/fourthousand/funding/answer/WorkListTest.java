package org.fourthousand.funding.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.fourthousand.funding.BankOffice;
import org.fourthousand.funding.BankOffice.Sent;
import org.fourthousand.funding.BankReplies;
import org.fourthousand.funding.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that settle nothing by themselves: partial, unknown, contradicting; people resolve them, two where money moves. */
@QuarkusTest
class WorkListTest {

    private static final String PAID_NAMED = "{\"resolution\":\"PAID\",\"reason\":\"两笔合计与支令相符\"}";

    @Inject
    Scene scene;

    @Inject
    BankOffice bank;

    @Inject
    BankReplies replies;

    private Sent sent;

    @BeforeEach
    void aPaymentIsSent() {
        scene.isToday();
        sent = bank.sent();
    }

    @Test
    void lessThanOrderedIsNotAPayment() {
        var answer = part("2000000.00");

        is(answer, "PARTIAL", "OPEN");
        stays("ORDERED");
        propose(scene.maker(), answer, PAID_NAMED)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:answer-does-not-settle"));
    }

    @Test
    void partsThatTogetherAreTheWholePayWhenTwoPeopleSaySo() {
        var first = part("2000000.00");
        var second = part("3000000.00");

        propose(scene.maker(), second, PAID_NAMED).then().statusCode(200).body("state", equalTo("PROPOSED"));
        stays("ORDERED");
        step(scene.checker(), second, "approval").then().statusCode(200).body("state", equalTo("SETTLED"));

        stays("PAID");
        step(scene.maker(), first, "note", "{\"reason\":\"与另一笔合并核销\"}").then().statusCode(200);
        scene.bookIsSound(sent.candidate().year());
    }

    @Test
    void whatIsPartlyPaidAndPartlyReturnedIsNeither() {
        var paid = part("2000000.00");
        var returned = part("RETURNED", "3000000.00");

        for (var answer : List.of(paid, returned)) {
            for (var meaning : List.of("PAID", "RETURNED")) {
                propose(scene.maker(), answer, proposal(meaning, sent.disbursement()))
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:fourthousand:problem:answer-does-not-settle"));
            }
        }
        stays("ORDERED");
    }

    @Test
    void partsThatTogetherCameBackWholeReturnThePayment() {
        part("RETURNED", "1999999.99");
        var rest = part("RETURNED", "3000000.01");

        propose(scene.maker(), rest, proposal("RETURNED", sent.disbursement()))
                .then()
                .statusCode(200);
        step(scene.checker(), rest, "approval").then().statusCode(200);

        stays("RETURNED");
        scene.bookIsSound(sent.candidate().year());
    }

    @Test
    void whereMoneyMovesASecondPersonAgrees() {
        part("2000000.00");
        var answer = part("3000000.00");
        propose(scene.person("alone"), answer, PAID_NAMED).then().statusCode(200);

        Scene.samePerson(step(scene.person("alone"), answer, "approval"));
        stays("ORDERED");

        step(scene.checker(), answer, "rejection", "{\"reason\":\"请再核对\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        step(scene.checker(), answer, "approval").then().statusCode(409);
    }

    @Test
    void anUnknownIdIsAssignedToThePaymentItMeans() {
        var answer = only(replies.take(
                BankReplies.camt054(BankOffice.OWN_NUMBER, "DBIT", "LOST-IN-THE-BANK", "5000000.00", "5000000.00")));
        is(answer, "UNKNOWN_END_TO_END_ID", "OPEN");
        propose(scene.maker(), answer, PAID_NAMED).then().statusCode(409);

        propose(scene.maker(), answer, proposal("PAID", sent.disbursement()))
                .then()
                .statusCode(200);
        step(scene.checker(), answer, "approval").then().statusCode(200);

        stays("PAID");
    }

    @Test
    void anUnknownIdOfAnotherAmountSettlesNothing() {
        var answer = only(replies.take(
                BankReplies.camt054(BankOffice.OWN_NUMBER, "DBIT", "LOST-AGAIN", "4000000.00", "4000000.00")));

        propose(scene.maker(), answer, proposal("PAID", sent.disbursement()))
                .then()
                .statusCode(409);
        propose(scene.maker(), answer, proposal("RETURNED", sent.disbursement()))
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "RMB", "XXX"})
    void anUnknownCurrencySettlesNothing(String currency) {
        var before = scene.fundYear(sent.candidate().year());
        var reference =
                BankReplies.reference("5000000.00", currency, "5000000.00", Scene.TODAY, BankOffice.PAYEE_NUMBER);

        var answer =
                only(replies.take(BankReplies.pain002(sent, BankReplies.status(sent.endToEndId(), "ACSC", reference))));

        is(answer, "UNKNOWN_CURRENCY", "OPEN");
        assertThat(scene.fundYear(sent.candidate().year())).isEqualTo(before);
        propose(scene.maker(), answer, PAID_NAMED).then().statusCode(409);
    }

    @Test
    void whatWasPaidAndComesBackIsForPeople() {
        replies.take(BankReplies.camt054(sent, "DBIT")).then().statusCode(201);

        var answer = only(replies.take(BankReplies.camt054(sent, "CRDT")));

        is(answer, "CONTRADICTS", "OPEN");
        stays("PAID");
        step(scene.maker(), answer, "note", "{\"reason\":\"转追回程序处理\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("NOTED"));
    }

    @Test
    void aDayBeforeTheOrderIsForPeople() {
        var reference = BankReplies.reference(
                "5000000.00", "CNY", "5000000.00", Scene.TODAY.minusDays(1), BankOffice.PAYEE_NUMBER);

        var answer =
                only(replies.take(BankReplies.pain002(sent, BankReplies.status(sent.endToEndId(), "ACSC", reference))));

        is(answer, "IMPOSSIBLE_DAY", "OPEN");
        stays("ORDERED");
    }

    @Test
    void theSameUnmatchedAnswerInAnotherFileIsOnTheListOnce() {
        var line = BankReplies.csvLine(sent, "PAID", "1000.00", "CNY");
        replies.takeCsv(BankReplies.csv(1, "1000.00", line)).then().body("tally.unmatched", equalTo(1));

        replies.takeCsv(BankReplies.csv(2, "2000.00", line, line))
                .then()
                .statusCode(201)
                .body("tally.unmatched", equalTo(0))
                .body("tally.known", equalTo(2));
    }

    private String part(String amount) {
        return part("PAID", amount);
    }

    private String part(String outcome, String amount) {
        return only(replies.takeCsv(BankReplies.csv(1, amount, BankReplies.csvLine(sent, outcome, amount, "CNY"))));
    }

    /** The one answer of a file that is on the list. */
    private String only(Response taken) {
        String file = taken.then()
                .statusCode(201)
                .body("tally.unmatched", equalTo(1))
                .extract()
                .path("id");
        return scene.auditor()
                .get(API + "unmatched-answers?bankFileId=" + file)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].id");
    }

    private void is(String answer, String cause, String state) {
        scene.auditor()
                .get(API + "unmatched-answers/" + answer)
                .then()
                .body("cause", equalTo(cause))
                .body("state", equalTo(state));
    }

    private static String proposal(String resolution, String disbursement) {
        return "{\"resolution\":\"%s\",\"disbursementId\":\"%s\",\"reason\":\"经与银行核对\"}"
                .formatted(resolution, disbursement);
    }

    private Response propose(RequestSpecification who, String answer, String body) {
        return step(who, answer, "proposal", body);
    }

    private Response step(RequestSpecification who, String answer, String step) {
        return scene.post(who, "unmatched-answers/" + answer + "/" + step);
    }

    private Response step(RequestSpecification who, String answer, String step, String body) {
        return scene.post(who, "unmatched-answers/" + answer + "/" + step, body);
    }

    private void stays(String state) {
        scene.maker().get(API + "disbursements/" + sent.disbursement()).then().body("state", equalTo(state));
    }
}
