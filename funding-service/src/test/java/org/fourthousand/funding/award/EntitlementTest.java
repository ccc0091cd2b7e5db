package org.fourthousand.funding.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.fourthousand.funding.award.Refusals.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.events.registry.ProjectExited;
import org.fourthousand.events.registry.ProjectSubmitted;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is entitled to an award, and what stands against it. */
@QuarkusTest
class EntitlementTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void aProjectNobodyHasToldOfIsNotAwarded() {
        refused(scene.proposeAward(scene.maker(), UUID.randomUUID()), "UNKNOWN_PROJECT");
    }

    @Test
    void aProjectThatWasNotSelectedIsNotAwarded() {
        var candidate = world.candidate("10000000.00");
        world.tellLibrary(candidate);
        refused(scene.proposeAward(scene.maker(), candidate.id()), "NOT_SELECTED");

        world.tellPublicity(candidate, Scene.TODAY.minusDays(1));
        world.tellSelection(candidate, "NOT_SELECTED");
        refused(scene.proposeAward(scene.maker(), candidate.id()), "NOT_SELECTED");
    }

    @Test
    void beforePublicityEndedAndWhileItIsNotKnownNothingIsAwarded() {
        var candidate = world.candidate("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        world.tellLibrary(candidate);
        world.tellSelection(candidate, "SELECTED");
        refused(scene.proposeAward(scene.maker(), candidate.id()), "PUBLICITY_NOT_ENDED");

        world.tellPublicity(candidate, Scene.TODAY);
        refused(scene.proposeAward(scene.maker(), candidate.id()), "PUBLICITY_NOT_ENDED");

        scene.isOn(Scene.TODAY.plusDays(1));
        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);
    }

    @Test
    void anOpenObjectionBlocksTheAwardUntilItIsDismissed() {
        var candidate = world.funded("10000000.00");
        var objection = World.objection(candidate);
        world.tell(objection);
        refused(scene.proposeAward(scene.maker(), candidate.id()), "OPEN_OBJECTION");

        world.tell(World.decided(objection, "DISMISSED"));
        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);
    }

    @Test
    void anObjectionThatArrivesAfterTheProposalBlocksTheIssue() {
        var candidate = world.selectedAlone("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));
        scene.published(award);
        var objection = World.objection(candidate);
        world.tell(objection);

        refused(scene.post(scene.checker(), "awards/" + award + "/approval"), "OPEN_OBJECTION");
        scene.maker().get(API + "awards/" + award).then().body("state", equalTo("PROPOSED"));
        assertThat(scene.fundYear(candidate.year())).containsEntry("committed", "0.00");
    }

    @Test
    void anUpheldObjectionBlocksTheAwardAndADecisionHeardFirstStays() {
        var candidate = world.selected("10000000.00");
        var objection = World.objection(candidate);
        world.tell(World.decided(objection, "UPHELD"));
        world.tell(objection);

        refused(scene.proposeAward(scene.maker(), candidate.id()), "OBJECTION_UPHELD");
    }

    @Test
    void aProjectThatLeftTheLibraryIsNotAwarded() {
        var candidate = world.selected("10000000.00");
        world.tell(new ProjectExited(candidate.project(), "放弃", Instant.EPOCH));

        refused(scene.proposeAward(scene.maker(), candidate.id()), "BARRED");
    }

    @Test
    void anOlderSnapshotThatArrivesLateChangesNothing() {
        var candidate = world.funded("10000000.00");
        scene.isOn(Scene.TODAY.minusDays(30));
        var old = World.project(candidate.id(), candidate.uscc(), "旧名称");
        world.tell(new ProjectSubmitted(old, Instant.EPOCH));
        scene.isToday();

        scene.proposeAward(scene.maker(), candidate.id())
                .then()
                .statusCode(201)
                .body("projectName", equalTo(candidate.project().name()));
    }
}
