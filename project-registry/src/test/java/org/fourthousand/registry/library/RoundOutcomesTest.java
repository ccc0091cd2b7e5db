package org.fourthousand.registry.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rounds and funds say of a project, in any order and more than once. */
@QuarkusTest
class RoundOutcomesTest {

    @Inject
    Bus bus;

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private String id = "";

    @BeforeEach
    void aProjectInTheLibrary() {
        clock.set(LocalDate.of(2026, 3, 2));
        id = Desk.inLibrary(uscc, Forms.good());
    }

    @Test
    void theSameWordTwiceCarriesOverOnce() {
        var event = Ids.next();
        var word = Rounds.notSelected(id, 2026);
        bus.publish(event, word);
        bus.publish(event, word);
        bus.publish(Rounds.selected(id, 2027));

        awaitStage("SELECTED");
        assertThat(bus.published(ProjectCarriedOver.class, id)).hasSize(1);
        Desk.registry().get("/" + id + "/service-log").body("items.findAll { it.kind == 'SELECTION' }", hasSize(2));
    }

    @Test
    void anAwardThatArrivesBeforeTheWordOfTheRoundIsNotUndone() {
        bus.publish(Rounds.award(id, uscc, 2026));
        awaitStage("AWARDED");

        bus.publish(Rounds.selected(id, 2026));

        awaitLog("SELECTION");
        Desk.registry().read(id).body("stage", equalTo("AWARDED"));
    }

    @Test
    void aCancelledAwardLeavesTheProjectSelectedAndIsNoSupport() {
        var award = Rounds.award(id, uscc, 2026);
        bus.publish(award);
        awaitStage("AWARDED");
        Desk.registry().read(id).body("stage", equalTo("AWARDED"));
        support().body("support.amount", contains("1000000.00"));

        bus.publish(Rounds.amended(award, "0.00"));

        awaitStage("SELECTED");
        support().body("support", hasSize(0));
        Desk.registry()
                .get("/" + id + "/service-log")
                .body("items.entry", hasItem(startsWith("湘财企指〔2026〕99号 撤销下达:企业放弃")));
    }

    @Test
    void anotherAmountOfAnAwardIsTheSupportFromThenOn() {
        var award = Rounds.award(id, uscc, 2026);
        bus.publish(award);
        awaitStage("AWARDED");

        bus.publish(Rounds.amended(award, "600000.00"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> support().body("support.amount", contains("600000.00")));
        Desk.registry().read(id).body("stage", equalTo("AWARDED"));
    }

    @Test
    void aSelectedProjectIsNotCarriedOverByALaterRound() {
        bus.publish(Rounds.selected(id, 2026));
        awaitStage("SELECTED");

        bus.publish(Rounds.notSelected(id, 2027));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> Desk.registry().get("/" + id + "/service-log").body("items", hasSize(2)));
        Desk.registry().read(id).body("stage", equalTo("SELECTED")).body("carriedOverTo", nullValue());
        assertThat(bus.published(ProjectCarriedOver.class, id)).isEmpty();
    }

    @Test
    void aSuspendedProjectIsSelectedOnceResumed() {
        Desk.registry().step(id, "suspension").statusCode(200);
        bus.publish(Rounds.selected(id, 2026));
        awaitLog("SELECTION");
        Desk.registry().read(id).body("stage", equalTo("SUSPENDED"));

        Desk.registry().step(id, "resumption").statusCode(200).body("stage", equalTo("SELECTED"));
    }

    @Test
    void aProjectThatHasLeftStaysOut() {
        Desk.registry().step(id, "exit").statusCode(200).body("stage", equalTo("EXITED"));

        bus.publish(Rounds.selected(id, 2026));

        awaitLog("SELECTION");
        Desk.registry().read(id).body("stage", equalTo("EXITED"));
        Desk.registry().step(id, "resumption").statusCode(409);
    }

    @Test
    void aWordAboutAnUnknownProjectGoesToTheDeadLetters() {
        var unknown = Ids.next().toString();

        bus.publish(Rounds.selected(unknown, 2026));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bus.messages("review.selections.registry.dlq").stream()
                        .anyMatch(letter -> unknown.equals(letter.key())));
    }

    private ValidatableResponse support() {
        return given().header("Authorization", "Bearer " + Tokens.of("officer-one", Role.REGISTRY_OFFICER))
                .get("/api/registry/v1/enterprises/" + uscc + "/standing")
                .then()
                .statusCode(200);
    }

    private void awaitStage(String stage) {
        Awaitility.await(stage)
                .atMost(Duration.ofSeconds(20))
                .until(() -> stage.equals(Desk.registry().read(id).extract().path("stage")));
    }

    private void awaitLog(String kind) {
        Awaitility.await(kind)
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Desk.registry()
                        .get("/" + id + "/service-log")
                        .body("items.findAll { it.kind == '%s' }".formatted(kind), hasSize(1)));
    }
}
