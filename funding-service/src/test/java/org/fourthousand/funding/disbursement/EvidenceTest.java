package org.fourthousand.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.events.registry.ProjectAccepted;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the second instalment falls due: evidence from after the first payment, or acceptance. */
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
    void acceptanceHeardBeforeThePaymentLetsTheSecondInstalmentFallDueWithThePayment() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        world.tell(new ProjectAccepted(candidate.project(), Scene.TODAY, "湘工信验〔2026〕1号"));

        scene.paid(award, 1);

        scene.maker().get(API + "awards/" + award).then().body("instalments.state", contains("PAID", "DUE"));
        assertThat(bus.await(InstalmentDue.class, candidate.id().toString()).instalment())
                .isBetween(1, 2);
    }

    @Test
    void theSameReportTwiceLetsTheInstalmentFallDueOnce() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.paid(award, 1);
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
