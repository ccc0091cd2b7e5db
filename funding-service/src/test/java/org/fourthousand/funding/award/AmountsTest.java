package org.fourthousand.funding.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.award.Refusals.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.World.Candidate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is awarded, and never more than there is. */
@QuarkusTest
class AmountsTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000.00, 10000000.00, 10000000.00",
        "1000000000.00, 50000000.01, 50000000.00",
        "100000000.00, 30000000.00, 20000000.00",
        "99.99, 30.00, 19.99"
    })
    void theAmountIsThatOfTheSelectionUnderBothCaps(String investment, String selected, String granted) {
        var blank = world.candidate(selected);
        var candidate =
                new Candidate(withInvestment(blank.project(), investment), blank.round(), blank.year(), selected);
        world.selected(candidate);
        scene.budget(candidate.year(), "900000000.00");

        scene.proposeAward(scene.maker(), candidate.id())
                .then()
                .statusCode(201)
                .body("selectedAmount", equalTo(selected))
                .body("amount", equalTo(granted))
                .body("parameters", hasSize(4));
    }

    @ParameterizedTest
    @CsvSource({"0.01", "0.00"})
    void anAmountTooSmallForItsInstalmentsIsNotAwarded(String amount) {
        refused(scene.proposeAward(scene.maker(), world.selected(amount).id()), "TOO_SMALL");
    }

    @Test
    void moreThanTheBudgetIsNotCommitted() {
        var candidate = world.selectedAlone("10000000.00");
        scene.budget(candidate.year(), "9999999.99");
        scene.proposeAward(scene.maker(), candidate.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:not-covered"));

        scene.budget(candidate.year(), "0.01");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));
        assertThat(scene.fundYear(candidate.year()))
                .containsEntry("reserved", "10000000.00")
                .containsEntry("available", "0.00");
        scene.published(award);
        scene.post(scene.checker(), "awards/" + award + "/approval").then().statusCode(200);
        assertThat(scene.fundYear(candidate.year())).containsEntry("available", "0.00");
        scene.bookIsSound(candidate.year());
    }

    private static ProjectSnapshot withInvestment(ProjectSnapshot project, String investment) {
        return new ProjectSnapshot(
                project.projectId(),
                project.name(),
                null,
                project.uscc(),
                project.enterpriseName(),
                project.contactEmail(),
                project.division(),
                project.industry(),
                null,
                null,
                null,
                project.fund(),
                new BigDecimal(investment),
                project.requestedAmount(),
                project.plannedStart(),
                project.plannedEnd(),
                null);
    }
}
