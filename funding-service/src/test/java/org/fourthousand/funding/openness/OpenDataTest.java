package org.fourthousand.funding.openness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.World.Candidate;
import org.fourthousand.testkit.OpenStandards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Open data of allocations (360Giving-style and OC4IDS fields)", readable by everybody. */
@QuarkusTest
class OpenDataTest {

    /** One for all: what is published is not told by year, and the years of a book are few. */
    private static final int YEAR = 2100;

    @Inject
    Scene scene;

    @Inject
    World world;

    private Candidate candidate;
    private String award;
    private String payment;

    @BeforeEach
    void anAwardIsHalfPaid() {
        scene.isToday();
        candidate = world.selected(world.candidate("10000000.00", YEAR));
        award = scene.issued(candidate);
        payment = scene.paid(award, 1);
    }

    @Test
    void theCatalogueHasThemUnderResults() {
        given().get(API + "open-data")
                .then()
                .statusCode(200)
                .header("ETag", containsString("\""))
                .body("category", hasItems("DECISION", "RESULT"))
                .body("find { it.name == 'allocations' }.distributions.href", hasItems("open-data/allocations.json"));
    }

    @Test
    void theGrantsHoldAgainstThePublishedSchema() {
        var said = read("allocations.json");

        assertThat(OpenStandards.faultsOf360Giving(said)).isEmpty();
        Map<String, Object> grant = JsonPath.from(said).getMap("grants.find { it.id.endsWith('%s') }".formatted(award));
        assertThat(grant)
                .containsEntry("title", candidate.project().name())
                .containsEntry("currency", "CNY")
                .containsEntry("awardDate", Scene.TODAY.toString());
        assertThat(said).contains("\"amountAwarded\":10000000.00").contains("\"amountDisbursed\":5000000.00");
        assertThat(said).contains("-payment-" + payment);
    }

    @Test
    void theFundedProjectsHoldAgainstThePublishedSchemaUnderTheIdsOfTheRegistry() {
        var said = read("oc4ids.json");

        assertThat(OpenStandards.faultsOfOc4ids(said)).isEmpty();
        assertThat(said).contains("\"oc4ids-hn4000-" + candidate.id() + "\"").contains("payment-" + payment);
    }

    @Test
    void theCsvHasTheColumnsOf360Giving() {
        var lines = read("allocations.csv").lines().toList();

        assertThat(lines.getFirst()).contains("Identifier,Title,Description,Currency,Amount Awarded");
        assertThat(lines).anyMatch(line -> line.contains(award) && line.contains("10000000.00"));
    }

    @Test
    void whatIsNotIssuedYetIsNotPublished() {
        var proposed = world.selected(world.candidate("3000000.00", YEAR));
        scene.budget(proposed.year(), "3000000.00");
        var id = Scene.id(scene.proposeAward(scene.maker(), proposed.id()));

        assertThat(read("allocations.json")).doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocations.json", "oc4ids.json", "allocations.csv"})
    void nobodyIsNamedAndWhoHasItIsNotSentItAgain(String file) {
        var answer = given().get(API + "open-data/" + file);

        assertThat(answer.asString())
                .doesNotContain(candidate.project().contactEmail())
                .doesNotContain("maker")
                .doesNotContain("6222020000001234567");
        given().header("If-None-Match", answer.header("ETag"))
                .get(API + "open-data/" + file)
                .then()
                .statusCode(304);
        scene.paid(scene.issued(world.selected(world.candidate("2000000.00", YEAR))), 1);
        given().header("If-None-Match", answer.header("ETag"))
                .get(API + "open-data/" + file)
                .then()
                .statusCode(200);
    }

    private static String read(String file) {
        return given().get(API + "open-data/" + file)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
