package org.fourthousand.funding.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who decides an award, and that what was awarded stays. */
@QuarkusTest
class AwardsTest {

    /** One award serves all cases that must leave it as it is. */
    private static @Nullable String proposed;

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void theMakerOfAnAwardCannotIssueOrRejectItUnderAnotherRole() {
        var candidate = world.selected("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        var both = Tokens.of("ann", Role.FINANCE_MAKER, Role.FINANCE_CHECKER);
        var award = Scene.id(scene.proposeAward(scene.as(both), candidate.id()));

        scene.post(scene.as(both), "awards/" + award + "/approval").then().statusCode(403);
        scene.post(scene.as(both), "awards/" + award + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(403);
        assertThatThrownBy(() -> database.run(
                        person("ann", Role.FINANCE_CHECKER),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "update award set state = 'ISSUED', issued_on = now(), checker_person = 'ann' where id = '%s'"
                                                .formatted(award))))
                .hasMessageContaining("award_four_eyes");
        assertThatThrownBy(() -> database.run(
                        person("ann", Role.FINANCE_CHECKER),
                        connection -> connection
                                .createStatement()
                                .execute("update award set state = 'ISSUED', issued_on = now() where id = '%s'"
                                        .formatted(award))))
                .hasMessageContaining("award_signed");
    }

    @Test
    void anIssuedAwardIsIssuedOnce() {
        var candidate = world.selectedAlone("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        var award = scene.issuedWithin(candidate);

        scene.post(scene.checker(), "awards/" + award + "/approval").then().statusCode(409);
        scene.post(scene.checker(), "awards/" + award + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(409);
        assertThat(scene.fundYear(candidate.year())).containsEntry("committed", "10000000.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update award set maker_person = 'x' where id = '%s'",
                "delete from award where id = '%s'",
                "update instalment set amount = 1 where award_id = '%s'",
                "delete from instalment where award_id = '%s'",
                "update performance_goal set target = 0 where award_id = '%s'"
            })
    void whatWasAwardedCannotBeRewritten(String statement) {
        if (proposed == null) {
            proposed = Scene.id(scene.proposeAward(
                    scene.maker(), world.funded("10000000.00").id()));
        }
        assertThatThrownBy(() -> database.run(
                        person("x", Role.FINANCE_CHECKER),
                        connection -> connection.createStatement().execute(statement.formatted(proposed))))
                .hasMessageContaining("permission denied");
    }

    @Test
    void anAmountChangesByAnAmendmentOnly() {
        var award = Scene.id(
                scene.proposeAward(scene.maker(), world.funded("10000000.00").id()));

        assertThatThrownBy(() -> database.run(
                        person("x", Role.FINANCE_CHECKER),
                        connection -> connection
                                .createStatement()
                                .execute("update award set amount = amount - 1 where id = '%s'".formatted(award))))
                .hasMessageContaining("without an amendment");
    }

    @Test
    void instalmentsThatDoNotAddUpToTheAwardAreRefusedAtCommit() {
        var award = Scene.id(
                scene.proposeAward(scene.maker(), world.funded("10000000.00").id()));

        assertThatThrownBy(() -> database.run(
                        person("maker", Role.FINANCE_MAKER),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "insert into instalment (id, award_id, number, percent, amount, state) values (gen_random_uuid(), '%s', 3, 1, 1, 'PLANNED')"
                                                .formatted(award))))
                .hasMessageContaining("do not add up");
    }

    @Test
    void anEtagThatIsStaleIsRefusedAndThePresentOnePasses() {
        var candidate = world.selected("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        var proposal = scene.proposeAward(scene.maker(), candidate.id());
        var award = Scene.id(proposal);
        scene.published(award);

        scene.post(scene.checker().header("If-Match", "\"99\""), "awards/" + award + "/approval")
                .then()
                .statusCode(412);
        scene.post(scene.checker().header("If-Match", proposal.header("ETag")), "awards/" + award + "/approval")
                .then()
                .statusCode(200)
                .body("instalments.state", contains("DUE", "PLANNED"));
    }

    private static Caller person(String name, Role role) {
        return new Caller(name, name, Set.of(role), null, null, null, false);
    }
}
