package org.fourthousand.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maker, checker, releaser and second releaser are different people, in the service and in the database. */
@QuarkusTest
class FourEyesTest {

    /** One payment serves all cases that must leave it as it is. */
    private static @Nullable String requested;

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
    void theMakerCannotReviewApproveOrOrderUnderAnotherRole() {
        var id = Scene.id(scene.request(scene.person("ann"), scene.issued(world.funded("10000000.00")), 1));

        Scene.samePerson(scene.step(scene.person("ann"), id, "review"));
        scene.step(scene.person("bob"), id, "review").then().statusCode(200);
        Scene.samePerson(scene.step(scene.person("ann"), id, "approval"));
        scene.step(scene.person("cyd"), id, "approval").then().statusCode(200);
        Scene.samePerson(scene.step(scene.person("ann"), id, "order"));
    }

    @Test
    void theCheckerCannotApproveOrOrder() {
        var id = Scene.id(scene.request(scene.person("ann"), scene.issued(world.funded("10000000.00")), 1));
        scene.step(scene.person("bob"), id, "review").then().statusCode(200);

        Scene.samePerson(scene.step(scene.person("bob"), id, "approval"));
        scene.step(scene.person("cyd"), id, "approval").then().statusCode(200);
        Scene.samePerson(scene.step(scene.person("bob"), id, "order"));
        scene.step(scene.person("cyd"), id, "order").then().statusCode(200);
    }

    @Test
    void theMakerCannotSendBackTheirOwn() {
        var id = Scene.id(scene.request(scene.person("ann"), scene.issued(world.funded("10000000.00")), 1));

        Scene.samePerson(scene.post(scene.person("ann"), "disbursements/" + id + "/rejection", "{\"reason\":\"no\"}"));
    }

    @Test
    void fromTheThresholdOnAFourthPersonApproves() {
        var award = scene.issued(world.selected("28000000.00"));
        var id = Scene.id(scene.request(scene.person("ann"), award, 1));
        scene.step(scene.person("bob"), id, "review").then().statusCode(200);

        scene.withParameter("second-approval-threshold", "25000000.00", "30000000.00", () -> {
            scene.step(scene.person("cyd"), id, "approval").then().body("state", equalTo("AWAITING_SECOND_APPROVAL"));
            scene.step(scene.person("cyd"), id, "order").then().statusCode(409);
            for (var earlier : List.of("ann", "bob", "cyd")) {
                Scene.samePerson(scene.step(scene.person(earlier), id, "approval"));
            }
            scene.step(scene.person("dan"), id, "approval")
                    .then()
                    .body("state", equalTo("APPROVED"))
                    .body("secondReleaser.person", equalTo("dan"));
        });
    }

    @Test
    void fromTheSecondThresholdOnAFifthPersonApproves() {
        var id = Scene.id(scene.request(scene.person("ann"), scene.issued(world.selected("50000000.00")), 1));
        scene.step(scene.person("bob"), id, "review").then().statusCode(200);
        scene.step(scene.person("cyd"), id, "approval").then().body("state", equalTo("AWAITING_SECOND_APPROVAL"));
        scene.step(scene.person("dan"), id, "approval").then().body("state", equalTo("AWAITING_THIRD_APPROVAL"));

        scene.step(scene.person("dan"), id, "order").then().statusCode(409);
        for (var earlier : List.of("ann", "bob", "cyd", "dan")) {
            Scene.samePerson(scene.step(scene.person(earlier), id, "approval"));
        }
        scene.step(scene.person("eve"), id, "approval")
                .then()
                .body("state", equalTo("APPROVED"))
                .body("thirdReleaser.person", equalTo("eve"));
        scene.step(scene.person("eve"), id, "order").then().statusCode(200);
    }

    @Test
    void instalmentsBelowTheThresholdNeedAsManySignaturesAsTheAward() {
        var award = scene.issued(world.selected("30000000.00"));
        var id = Scene.id(scene.request(scene.person("ann"), award, 1));
        scene.step(scene.person("bob"), id, "review").then().statusCode(200);

        scene.step(scene.person("cyd"), id, "approval")
                .then()
                .body("amount", equalTo("15000000.00"))
                .body("approvalBasis", equalTo("30000000.00"))
                .body("state", equalTo("AWAITING_SECOND_APPROVAL"));
    }

    @Test
    void projectsOfOneEnterpriseBelowTheThresholdCountTogether() {
        var one = world.selected("16000000.00");
        var award = scene.issued(one);
        scene.issuedWithin(world.another(one, "14000000.00"));
        var id = Scene.id(scene.request(scene.person("ann"), award, 1));
        scene.step(scene.person("bob"), id, "review").then().statusCode(200);

        scene.step(scene.person("cyd"), id, "approval")
                .then()
                .body("approvalBasis", equalTo("30000000.00"))
                .body("state", equalTo("AWAITING_SECOND_APPROVAL"));
    }

    @Test
    void theApprovalsOfTheThresholdsCannotBeWrittenAwayAtTheDatabase() {
        var id = Scene.id(scene.request(scene.person("ann"), scene.issued(world.selected("40000000.00")), 1));
        scene.step(scene.person("bob"), id, "review").then().statusCode(200);
        scene.step(scene.person("cyd"), id, "approval").then().body("state", equalTo("AWAITING_SECOND_APPROVAL"));

        for (var change : List.of(
                "second_approval_needed = false, state = 'APPROVED'",
                "approval_basis = amount, second_approval_needed = false, state = 'APPROVED'",
                "third_approval_needed = true",
                "threshold_parameter = gen_random_uuid(), second_approval_needed = false, state = 'APPROVED'",
                "threshold_parameter = third_threshold_parameter, second_approval_needed = false, state = 'APPROVED'")) {
            assertThatThrownBy(() -> database.run(
                            finance(),
                            connection -> connection
                                    .createStatement()
                                    .execute("update disbursement set %s where id = '%s'".formatted(change, id))))
                    .as(change)
                    .hasMessageContaining("are not those of the thresholds");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checker_person = maker_person, checker_name = 'x', checker_at = now(), state = 'REVIEWED'",
                "checker_person = 'b', releaser_person = 'b', state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = maker_person, state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', second_person = 'c', state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', second_person = 'b', state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', second_person = 'd', third_person = 'd', state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', second_person = 'd', third_person = maker_person, state = 'APPROVED', threshold_parameter = id",
                "checker_person = 'b', releaser_person = 'c', third_person = 'd', state = 'AWAITING_THIRD_APPROVAL', threshold_parameter = id",
                "approval_basis = amount - 0.01",
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
            requested = Scene.id(scene.request(scene.person("ann"), scene.issued(world.funded("10000000.00")), 1));
        }

        assertThatThrownBy(() -> database.run(
                        finance(),
                        connection -> connection
                                .createStatement()
                                .execute("update disbursement set %s where id = '%s'".formatted(change, requested))))
                .satisfiesAnyOf(
                        refused -> assertThat(refused).hasMessageContaining("violates check constraint"),
                        refused -> assertThat(refused).hasMessageContaining("are not those of the thresholds"),
                        refused -> assertThat(refused).hasMessageContaining("permission denied"));
    }

    private static Caller finance() {
        return new Caller("ann", "ann", Set.of(Role.FINANCE_CHECKER, Role.FINANCE_RELEASER), null, null, null, false);
    }
}
