package org.fourthousand.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The way of one project's money, from the budget to the second instalment, one step after the other. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // a story's steps fill what later steps need
class FundingStoryTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Bus bus;

    private World.Candidate candidate;
    private String budget;
    private String account;
    private String award;
    private String disbursement;

    @Test
    @Order(1)
    void theRegistryAndTheReviewTellOfASelectedProject() {
        scene.isToday();
        candidate = world.selectedAlone("10000000.01");

        scene.maker().get(API + "awards?projectId=" + candidate.id()).then().body("items", hasSize(0));
    }

    @Test
    @Order(2)
    void aMakerProposesTheBudgetAndNothingIsAvailableYet() {
        budget = Scene.id(scene.proposeBudget(scene.maker(), candidate.year(), "20000000.00"));

        assertThat(scene.fundYear(candidate.year())).containsEntry("available", "0.00");
    }

    @Test
    @Order(3)
    void aCheckerApprovesTheBudgetAndItIsAvailable() {
        scene.post(scene.checker(), "budgets/" + budget + "/approval").then().statusCode(200);

        assertThat(scene.fundYear(candidate.year()))
                .containsEntry("budget", "20000000.00")
                .containsEntry("available", "20000000.00");
    }

    @Test
    @Order(4)
    void aMakerProposesTheAwardWithItsGoalsAndItsPlan() {
        var proposed = scene.proposeAward(scene.maker(), candidate.id());

        proposed.then()
                .statusCode(201)
                .body("amount", equalTo("10000000.01"))
                .body("state", equalTo("PROPOSED"))
                .body("instalments.amount", contains("5000000.01", "5000000.00"))
                .body("performanceGoals[0].target", equalTo("12000"));
        award = Scene.id(proposed);
    }

    @Test
    @Order(5)
    void theEnterpriseDoesNotSeeAnAwardThatIsBeingDecided() {
        scene.enterprise(candidate.uscc()).get(API + "awards/" + award).then().statusCode(404);
    }

    @Test
    @Order(6)
    void aCheckerIssuesTheAwardAndTheBudgetIsCommitted() {
        scene.published(award);
        scene.post(scene.checker(), "awards/" + award + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("issuedOn", equalTo(Scene.TODAY.toString()))
                .body("instalments.state", contains("DUE", "PLANNED"));

        assertThat(scene.fundYear(candidate.year()))
                .containsEntry("committed", "10000000.01")
                .containsEntry("available", "9999999.99");
    }

    @Test
    @Order(7)
    void theWorldIsTold() {
        var issued = bus.await(AwardIssued.class, candidate.id().toString());
        assertThat(issued.amount()).isEqualByComparingTo("10000000.01");
        assertThat(issued.uscc()).isEqualTo(candidate.uscc());
        assertThat(bus.await(InstalmentDue.class, candidate.id().toString()).instalment())
                .isEqualTo(1);
    }

    @Test
    @Order(8)
    void theEnterpriseReadsItsAwardButNotWhoSigned() {
        scene.enterprise(candidate.uscc())
                .get(API + "awards/" + award)
                .then()
                .statusCode(200)
                .body("amount", equalTo("10000000.01"))
                .body("maker", nullValue());
    }

    @Test
    @Order(9)
    void withoutAConfirmedAccountNothingIsRequested() {
        scene.request(scene.maker(), award, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payee-not-confirmed"));
    }

    @Test
    @Order(10)
    void theEnterpriseRegistersItsAccountWhichIsMaskedAtOnce() {
        var registered = scene.register(candidate, candidate.project().enterpriseName(), "6222020000001234567");

        registered.then().statusCode(201).body("accountNumber", equalTo("**** 4567"));
        account = Scene.id(registered);
    }

    @Test
    @Order(11)
    void aCheckerConfirmsTheAccount() {
        scene.post(scene.checker(), "payee-accounts/" + account + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    @Order(12)
    void theSecondInstalmentIsNotDueBeforeTheFirstIsPaid() {
        scene.request(scene.maker(), award, 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:instalment-not-due"));
    }

    @Test
    @Order(13)
    void theFirstInstalmentIsRequestedReviewedApprovedAndOrderedByThreePeople() {
        disbursement = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), disbursement, "review").then().body("state", equalTo("REVIEWED"));
        scene.step(scene.releaser(), disbursement, "approval").then().body("state", equalTo("APPROVED"));
        scene.step(scene.releaser(), disbursement, "order").then().body("state", equalTo("ORDERED"));

        assertThat(scene.fundYear(candidate.year()))
                .containsEntry("ordered", "5000000.01")
                .containsEntry("paid", "0.00");
    }

    @Test
    @Order(14)
    void theBankPays() {
        scene.bankPaid(disbursement, Scene.aReference())
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("maker.person", equalTo("maker"))
                .body("checker.person", equalTo("checker"))
                .body("releaser.person", equalTo("releaser"));

        assertThat(scene.fundYear(candidate.year())).containsEntry("paid", "5000000.01");
        assertThat(bus.await(DisbursementPaid.class, candidate.id().toString()).instalment())
                .isEqualTo(1);
    }

    @Test
    @Order(15)
    void tooLittleProgressOpensNothing() {
        scene.isOn(LocalDate.of(2026, 7, 6));
        var report = world.progress(candidate, 49);
        bus.publish(report);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        database.count("select count(*) from progress_report where report_id = '%s'", report.reportId())
                                == 1);

        scene.request(scene.maker(), award, 2).then().statusCode(409);
    }

    @Test
    @Order(16)
    void halfOfTheWorkDoneAndAPassingEvaluationLetTheSecondInstalmentFallDue() {
        world.tell(world.progress(candidate, 50));
        scene.request(scene.maker(), award, 2).then().statusCode(409);
        scene.evaluated(award, "PASSED");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bus.published(InstalmentDue.class, candidate.id().toString())
                                .size()
                        == 2);
        scene.maker()
                .get(API + "awards/" + award)
                .then()
                .body("instalments.state", contains("PAID", "DUE"))
                .body("instalments[1].dueOn", equalTo("2026-07-06"));
    }

    @Test
    @Order(17)
    void theSecondInstalmentIsPaidAndTheAwardIsPaidToTheFen() {
        scene.paid(award, 2);

        assertThat(scene.fundYear(candidate.year()))
                .containsEntry("paid", "10000000.01")
                .containsEntry("committed", "10000000.01")
                .containsEntry("available", "9999999.99");
    }

    @Test
    @Order(18)
    void theBookIsSoundAndTheCaseFilesAreIntact() {
        scene.bookIsSound(candidate.year());
        for (var file : new String[] {"award/" + award, "disbursement/" + disbursement, "budget/" + budget}) {
            scene.auditor().get(API + "history/" + file).then().body("intact", equalTo(true));
        }
    }
}
