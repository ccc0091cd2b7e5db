package org.fourthousand.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.events.registry.ProjectAccepted;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.Scene.Candidate;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DisbursementsTest {

    private static final Role[] ALL = {Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER};

    /** Days of which each is used by one test to change a number of the policy. */
    private static final Iterator<LocalDate> PARAMETER_DAYS =
            Stream.iterate(LocalDate.of(2026, 4, 1), day -> day.plusDays(10)).iterator();

    /** One payment serves all cases that must leave it as it is. */
    private static @Nullable String requested;

    private static @Nullable String waiting;

    @Inject
    Scene scene;

    @Inject
    Bus bus;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    // ---- four eyes: people with every role, so that only the person can be what is refused

    @Test
    void theMakerCannotReviewApproveOrOrderUnderAnotherRole() {
        var id = Scene.id(scene.request(person("ann"), award(), 1));

        samePerson(scene.step(person("ann"), id, "review"));
        scene.step(person("bob"), id, "review").then().statusCode(200);
        samePerson(scene.step(person("ann"), id, "approval"));
        scene.step(person("cyd"), id, "approval").then().statusCode(200);
        samePerson(scene.step(person("ann"), id, "order"));
    }

    @Test
    void theCheckerCannotApproveOrOrder() {
        var id = Scene.id(scene.request(person("ann"), award(), 1));
        scene.step(person("bob"), id, "review").then().statusCode(200);

        samePerson(scene.step(person("bob"), id, "approval"));
        scene.step(person("cyd"), id, "approval").then().statusCode(200);
        samePerson(scene.step(person("bob"), id, "order"));
        scene.step(person("cyd"), id, "order").then().statusCode(200);
    }

    @Test
    void theMakerCannotSendBackTheirOwn() {
        var id = Scene.id(scene.request(person("ann"), award(), 1));

        samePerson(scene.post(person("ann"), "disbursements/" + id + "/rejection", "{\"reason\":\"no\"}"));
    }

    @Test
    void fromTheThresholdOnAFourthPersonApproves() {
        var award = scene.issued(scene.selected("50000000.00"));
        var id = Scene.id(scene.request(person("ann"), award, 1));
        scene.step(person("bob"), id, "review").then().statusCode(200);

        withParameter("second-approval-threshold", "25000000.00", () -> {
            scene.step(person("cyd"), id, "approval").then().body("state", equalTo("AWAITING_SECOND_APPROVAL"));
            scene.step(person("cyd"), id, "order").then().statusCode(409);
            for (var earlier : List.of("ann", "bob", "cyd")) {
                samePerson(scene.step(person(earlier), id, "approval"));
            }
            scene.step(person("dan"), id, "approval")
                    .then()
                    .body("state", equalTo("APPROVED"))
                    .body("secondReleaser.person", equalTo("dan"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checker_person = maker_person, checker_name = 'x', checker_at = now(), state = 'REVIEWED'",
                "checker_person = 'b', releaser_person = 'b', state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = maker_person, state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', second_person = 'c', state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', second_person = 'b', state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', orderer_person = 'b', state = 'ORDERED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', orderer_person = maker_person, state = 'ORDERED', threshold_parameter = id",
                "state = 'REVIEWED'",
                "checker_person = 'b', state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', state = 'APPROVED'",
                "checker_person = 'b', releaser_person = 'c', second_approval_needed = true, state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', state = 'ORDERED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', orderer_person = 'c', state = 'PAID', threshold_parameter = id",
                "amount = 1",
                "maker_person = 'x'",
                "payee_account_id = id"
            })
    void theDatabaseRefusesMissingAndDoubledSignaturesWhateverTheServiceThinks(String change) {
        if (requested == null) {
            requested = Scene.id(scene.request(person("ann"), award(), 1));
        }

        assertThatThrownBy(() -> scene.inDatabase(
                        finance(),
                        connection -> connection
                                .createStatement()
                                .execute("update disbursement set %s where id = '%s'".formatted(change, requested))))
                .satisfiesAnyOf(
                        refused -> assertThat(refused).hasMessageContaining("violates check constraint"),
                        refused -> assertThat(refused).hasMessageContaining("permission denied"));
    }

    // ---- the order of the steps

    @Test
    void aStepOutOfTurnIsRefusedAndSaysWhatIsPossible() {
        var id = Scene.id(scene.request(scene.maker(), award(), 1));

        scene.step(scene.releaser(), id, "approval").then().statusCode(409).body("detail", containsString("REVIEWED"));
        scene.step(scene.releaser(), id, "order").then().statusCode(409);
        scene.bankPaid(id, Scene.aReference()).then().statusCode(409);
    }

    @Test
    void anInstalmentIsPaidOnceAndOnlyOneAtATime() {
        var award = award();
        scene.request(scene.maker(), award, 1).then().statusCode(201);

        scene.request(scene.maker(), award, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:instalment-in-payment"));
    }

    @Test
    void twentyRequestsAtOnceMakeOnePayment() {
        var award = award();

        assertThat(atOnce(20, number -> scene.request(scene.maker(), award, 1)))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
    }

    @Test
    void tenBankAnswersAtOncePayOnce() {
        var candidate = scene.selected("10000000.00");
        var id = scene.ordered(scene.issued(candidate), 1);
        var reference = Scene.aReference();

        assertThat(atOnce(10, number -> scene.bankPaid(id, reference))).containsOnly(200);

        assertThat(scene.fundYear(candidate.year())).containsEntry("paid", "5000000.00");
        scene.bookIsSound(candidate.year());
        assertThat(bus.published(DisbursementPaid.class, candidate.id().toString()))
                .hasSizeLessThanOrEqualTo(1);
        bus.await(DisbursementPaid.class, candidate.id().toString());
    }

    @Test
    void aRejectedRequestMayBeMadeAgain() {
        var award = award();
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.post(scene.checker(), "disbursements/" + id + "/rejection", "{\"reason\":\"合同缺页\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("合同缺页"));

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    // ---- the bank's answer

    @Test
    void aReturnedPaymentReopensTheInstalmentAndTheMoneyIsCommittedAgain() {
        var candidate = scene.selected("10000000.00");
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
        var candidate = scene.selected("10000000.00");
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
        scene.bankPaid(scene.ordered(award(), 1), reference).then().statusCode(200);

        scene.bankPaid(scene.ordered(award(), 1), reference)
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
            waiting = scene.ordered(award(), 1);
        }

        scene.post(scene.maker(), "disbursements/" + waiting + "/payment", answer)
                .then()
                .statusCode(400);
        scene.maker().get(API + "disbursements/" + waiting).then().body("state", equalTo("ORDERED"));
    }

    // ---- what holds a payment

    @Test
    void aSeriousNoticeHoldsPaymentsUntilItIsClosed() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        scene.step(scene.releaser(), id, "approval").then().statusCode(200);
        var notice = notice(candidate, true);
        bus.publish(notice);
        awaitHolds(candidate, 1);

        scene.step(scene.releaser(), id, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payments-held"))
                .body("violations[0].message", containsString("督办〔2026〕1号"));

        bus.publish(closed(notice));
        awaitHolds(candidate, 0);
        scene.step(scene.releaser(), id, "order").then().statusCode(200);
    }

    @Test
    void aHeldProjectCannotEvenRequest() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        bus.publish(notice(candidate, true));
        awaitHolds(candidate, 1);

        scene.request(scene.maker(), award, 1).then().statusCode(409);
    }

    @Test
    void anOrdinaryNoticeHoldsNothing() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        var notice = notice(candidate, false);
        bus.publish(notice);
        awaitNotice(notice);

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    @Test
    void aNoticeClosedBeforeItWasHeardOfHoldsNothing() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        var notice = notice(candidate, true);
        bus.publish(closed(notice));
        awaitNotice(notice);
        bus.publish(notice);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count(
                                "select count(*) from payment_hold where notice_id = '%s' and serious",
                                notice.noticeId())
                        == 1);

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    @Test
    void aSuspendedProjectIsNotPaid() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        bus.publish(new ProjectSuspended(candidate.project(), "调查", Instant.EPOCH));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count(
                                "select count(*) from project where project_id = '%s' and standing = 'SUSPENDED'",
                                candidate.id())
                        == 1);

        scene.request(scene.maker(), award, 1).then().statusCode(409);
    }

    @Test
    void anAccountChangedOnTheWayStopsThePayment() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        scene.step(scene.releaser(), id, "approval").then().statusCode(200);
        scene.account(candidate);

        scene.step(scene.releaser(), id, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payee-not-confirmed"));
    }

    // ---- evidence of the second instalment

    @Test
    void aReportFromBeforeTheFirstPaymentIsNoEvidence() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        var early = scene.progress(candidate, 100);
        scene.isOn(Scene.TODAY.plusDays(1));
        scene.paid(award, 1);
        bus.publish(early);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        scene.count("select count(*) from progress_report where report_id = '%s'", early.reportId())
                                == 1);

        scene.request(scene.maker(), award, 2).then().statusCode(409);
    }

    @Test
    void acceptanceHeardBeforeThePaymentLetsTheSecondInstalmentFallDueWithThePayment() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        bus.publish(new ProjectAccepted(candidate.project(), Scene.TODAY, "湘工信验〔2026〕1号"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count(
                                "select count(*) from project where project_id = '%s' and accepted_on is not null",
                                candidate.id())
                        == 1);

        scene.paid(award, 1);

        scene.maker().get(API + "awards/" + award).then().body("instalments.state", contains("PAID", "DUE"));
        assertThat(bus.await(InstalmentDue.class, candidate.id().toString()).instalment())
                .isBetween(1, 2);
    }

    @Test
    void theSameReportTwiceLetsTheInstalmentFallDueOnce() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        var report = scene.progress(candidate, 60);
        var id = bus.publish(report);
        bus.publish(id, report);
        bus.publish(report);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bus.published(InstalmentDue.class, candidate.id().toString())
                                .size()
                        == 2);

        scene.paid(award, 2);
        assertThat(bus.published(InstalmentDue.class, candidate.id().toString()))
                .hasSize(2);
        scene.request(scene.maker(), award, 2).then().statusCode(409);
    }

    // ---- fail closed

    @ParameterizedTest
    @ValueSource(strings = {"", "thirty million", "-"})
    void aThresholdThatCannotBeReadApprovesNothing(String value) {
        var id = Scene.id(scene.request(scene.maker(), award(), 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);

        withParameter(
                "second-approval-threshold",
                value,
                () -> scene.step(scene.releaser(), id, "approval")
                        .then()
                        .statusCode(503)
                        .body("type", equalTo("urn:fourthousand:problem:policy-missing")));

        scene.maker().get(API + "disbursements/" + id).then().body("state", equalTo("REVIEWED"));
    }

    @Test
    void anEvidenceRuleThatCannotBeReadOpensNoInstalment() {
        var candidate = scene.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);

        withParameter("second-instalment-physical-percent", "half", () -> {
            var report = scene.progress(candidate, 90);
            bus.publish(report);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> scene.count(
                                    "select count(*) from progress_report where report_id = '%s'", report.reportId())
                            == 1);
            scene.request(scene.maker(), award, 2).then().statusCode(503);
        });

        scene.request(scene.maker(), award, 2).then().statusCode(201);
    }

    private String award() {
        return scene.issued(scene.selected("10000000.00"));
    }

    private RequestSpecification person(String name) {
        return scene.as(Tokens.of(name, ALL));
    }

    private static void samePerson(Response response) {
        response.then().statusCode(403).body("type", equalTo("urn:fourthousand:problem:same-person"));
    }

    /** Runs something on a day from which on a number has another value, and comes back. An empty value ends it. */
    private void withParameter(String name, String value, Runnable action) {
        var day = PARAMETER_DAYS.next();
        scene.post(scene.as(Tokens.of("admin", Role.ADMINISTRATOR)), "policy-parameters", """
                {"name":"%s","value":"%s","effectiveFrom":"%s","effectiveTo":"%s","source":"test"}
                """.formatted(
                                name,
                                value.isEmpty() ? "0" : value,
                                value.isEmpty() ? day.minusDays(1) : day,
                                value.isEmpty() ? day.minusDays(1) : day))
                .then()
                .statusCode(201);
        scene.isOn(day);
        try {
            action.run();
        } finally {
            scene.post(scene.as(Tokens.of("admin", Role.ADMINISTRATOR)), "policy-parameters", """
                    {"name":"%s","value":"%s","effectiveFrom":"%s","source":"test"}
                    """.formatted(
                                    name, name.startsWith("second-approval") ? "30000000.00" : "50", day.plusDays(1)))
                    .then()
                    .statusCode(201);
            scene.isOn(day.plusDays(1));
        }
    }

    private static List<Integer> atOnce(int times, Function<Integer, Response> request) {
        try (var pool = Executors.newFixedThreadPool(times)) {
            return pool
                    .invokeAll(IntStream.range(0, times)
                            .<Callable<Integer>>mapToObj(
                                    number -> () -> request.apply(number).statusCode())
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    private static Caller finance() {
        return new Caller("ann", "ann", Set.of(ALL), null, null, null, false);
    }

    private static NoticeIssued notice(Candidate candidate, boolean serious) {
        return new NoticeIssued(
                candidate.id(),
                Ids.next(),
                "督办〔2026〕1号",
                "FUNDS_MISUSED",
                "county-officer:430204",
                Scene.TODAY.plusDays(5),
                serious);
    }

    private static NoticeClosed closed(NoticeIssued notice) {
        return new NoticeClosed(notice.projectId(), notice.noticeId(), notice.number(), "整改到位", Scene.TODAY);
    }

    private void awaitHolds(Candidate candidate, int open) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count(
                                "select count(*) from payment_hold where project_id = '%s' and serious and closed_on is null",
                                candidate.id())
                        == open);
    }

    private void awaitNotice(NoticeIssued notice) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count("select count(*) from payment_hold where notice_id = '%s'", notice.noticeId())
                        == 1);
    }
}
