package org.fourthousand.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.events.registry.ProjectAccepted;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the second instalment falls due: evidence from after the first payment, or acceptance, and an evaluation. */
@QuarkusTest
class EvidenceTest {

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
    void aReportFromBeforeTheFirstPaymentIsNoEvidence() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var early = world.progress(candidate, 100);
        scene.isOn(Scene.TODAY.plusDays(1));
        scene.paid(award, 1);
        world.tell(early);

        scene.request(scene.maker(), award, 2).then().statusCode(409);
    }

    @Test
    void acceptanceHeardBeforeThePaymentLetsTheFinalInstalmentFallDueWithTheEvaluation() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        world.tell(new ProjectAccepted(candidate.project(), Scene.TODAY, "湘工信验〔2026〕1号"));

        scene.paid(award, 1);
        scene.maker().get(API + "awards/" + award).then().body("instalments.state", contains("PAID", "PLANNED"));
        scene.evaluated(award, "PASSED");

        scene.maker().get(API + "awards/" + award).then().body("instalments.state", contains("PAID", "DUE"));
        assertThat(bus.await(InstalmentDue.class, candidate.id().toString()).instalment())
                .isBetween(1, 2);
    }

    @Test
    void theFinalInstalmentAsksForAPassingEvaluationAndAFailedOneOpensNothing() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        world.tell(world.progress(candidate, 100));
        scene.request(scene.maker(), award, 2).then().statusCode(409);

        scene.evaluated(award, "FAILED");
        scene.request(scene.maker(), award, 2).then().statusCode(409);

        scene.evaluated(award, "PASSED");
        scene.maker()
                .get(API + "awards/" + award)
                .then()
                .body("instalments.state", contains("PAID", "DUE"))
                .body("instalments[1].evidence", containsString("evaluation passed"));
    }

    @Test
    void theLatestEvaluationCounts() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        scene.evaluated(award, "PASSED");
        scene.evaluated(award, "FAILED");

        world.tell(world.progress(candidate, 100));

        scene.request(scene.maker(), award, 2).then().statusCode(409);
    }

    @Test
    void whatOneHasRecordedOpensNothingBeforeAnotherHasConfirmedIt() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        world.tell(world.progress(candidate, 100));
        var id = Scene.id(scene.recordEvaluation(scene.person("ann"), award, "PASSED", Scene.TODAY));
        var there = "awards/" + award + "/evaluations/" + id;

        scene.request(scene.maker(), award, 2).then().statusCode(409);
        Scene.samePerson(scene.post(scene.person("ann"), there + "/confirmation"));
        scene.recordEvaluation(scene.maker(), award, "PASSED", Scene.TODAY)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:evaluation-waiting"));

        scene.post(scene.person("bob"), there + "/confirmation").then().statusCode(200);
        scene.request(scene.maker(), award, 2).then().statusCode(201);
    }

    @Test
    void aRejectedEvaluationOpensNothing() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        world.tell(world.progress(candidate, 100));
        var id = Scene.id(scene.recordEvaluation(scene.maker(), award, "PASSED", Scene.TODAY));

        scene.post(scene.checker(), "awards/" + award + "/evaluations/" + id + "/rejection", "{\"reason\":\"缺评价报告\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        scene.request(scene.maker(), award, 2).then().statusCode(409);
    }

    @Test
    void anEvaluationBeforeThePaymentOrOfAnotherDayThanPossibleIsRefused() {
        var award = scene.issued(world.selected("10000000.00"));
        scene.recordEvaluation(scene.maker(), award, "PASSED", Scene.TODAY)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:nothing-to-evaluate"));
        scene.paid(award, 1);

        for (var day : List.of(Scene.TODAY.minusDays(1), Scene.TODAY.plusDays(1))) {
            scene.recordEvaluation(scene.maker(), award, "PASSED", day)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("/evaluatedOn"));
        }
    }

    @Test
    void whichEvidenceOpensWhichInstalmentIsANumberOfThePolicy() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);

        scene.withParameter("final-instalment-evidence", "PROGRESS", "PROGRESS|ACCEPTANCE,EVALUATION", () -> {
            world.tell(world.progress(candidate, 60));
            scene.request(scene.maker(), award, 2).then().statusCode(201);
        });
    }

    @Test
    void anEnterpriseReadsItsEvaluationOnceItIsConfirmed() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        var id = Scene.id(scene.recordEvaluation(scene.maker(), award, "FAILED", Scene.TODAY));
        var there = "awards/" + award + "/evaluations";
        scene.enterprise(candidate.uscc()).get(API + there).then().body("items", hasSize(0));

        scene.post(scene.checker(), there + "/" + id + "/confirmation").then().statusCode(200);

        scene.enterprise(candidate.uscc())
                .get(API + there + "/" + id)
                .then()
                .statusCode(200)
                .body("finding", equalTo("绩效目标已实现"))
                .body("maker", nullValue());
        scene.enterprise("somebody-else").get(API + there + "/" + id).then().statusCode(404);
    }

    @Test
    void theSameReportTwiceLetsTheInstalmentFallDueOnce() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
        scene.evaluated(award, "PASSED");
        var report = world.progress(candidate, 60);
        var id = world.tell(report);
        bus.publish(id, report);
        world.tell(report);
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
}
