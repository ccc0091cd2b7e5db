package org.fourthousand.funding.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing becomes money at the database without its journal entry, whatever the service thinks. */
@QuarkusTest
class MoneyIsPostedTest {

    private static final Caller CHECKER =
            new Caller("bob", "bob", Set.of(Role.FINANCE_CHECKER, Role.FINANCE_RELEASER), null, null, null, false);

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
    void aBudgetIsNotApprovedWithoutItsEntry() {
        var budget = Scene.id(scene.proposeBudget(scene.maker(), scene.aYear(), "1.00"));

        refused("update budget set state = 'APPROVED', checker_person = 'bob' where id = '%s'", budget);
    }

    @Test
    void anAwardIsNotIssuedWithoutItsEntry() {
        var award = Scene.id(
                scene.proposeAward(scene.maker(), world.funded("10000000.00").id()));
        scene.published(award);

        refused("update award set state = 'ISSUED', issued_on = now(), checker_person = 'bob' where id = '%s'", award);
    }

    @Test
    void aPaymentIsNeitherOrderedNorPaidNorReturnedWithoutItsEntry() {
        var award = scene.issued(world.selected("10000000.00"));
        var requested = Scene.id(scene.request(scene.maker(), award, 1));
        refused("""
                update disbursement set state = 'ORDERED', checker_person = 'bob', releaser_person = 'cyd',
                orderer_person = 'cyd', orderer_at = timestamptz '2026-03-16 09:00+08', approval_basis = 10000000,
                threshold_parameter = (select id from policy_parameter where name = 'second-approval-threshold'
                                        order by effective_from limit 1),
                third_threshold_parameter = (select id from policy_parameter where name = 'third-approval-threshold'
                                              order by effective_from limit 1)
                where id = '%s'
                """, requested);

        scene.post(scene.checker(), "disbursements/" + requested + "/rejection", "{\"reason\":\"x\"}");
        var ordered = scene.ordered(award, 1);
        for (var state : new String[] {"PAID", "RETURNED"}) {
            refused(
                    "update disbursement set state = '" + state
                            + "', bank_reference = 'made up', settled_on = now() where id = '%s'",
                    ordered);
        }
    }

    private void refused(String statement, String id) {
        assertThatThrownBy(() -> database.run(
                        CHECKER, connection -> connection.createStatement().execute(statement.formatted(id))))
                .hasMessageContaining("without its journal entry");
    }
}
