package org.fourthousand.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.funding.World.Candidate;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each policy at the database, as the application role, without any filter of the service. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before the first test
class RowSecurityTest {

    private static final Role[] FINANCE = {Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER};

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Bus bus;

    private Candidate mine;
    private boolean prepared;

    @BeforeEach
    void somebodysMoney() {
        if (prepared) {
            return;
        }
        prepared = true;
        scene.isToday();
        mine = world.selected("10000000.00");
        scene.paid(scene.issued(mine), 1);
        bus.publish(world.progress(mine, 10));
        bus.publish(new ObjectionRaised(mine.round(), Ids.next(), mine.id(), Instant.EPOCH));
        bus.publish(new NoticeIssued(mine.id(), Ids.next(), "督办〔2026〕9号", "X", "d", Scene.TODAY, true));
        for (var table : List.of("progress_report", "objection", "payment_hold")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            database.count("select count(*) from %s where project_id = '%s'", table, mine.id()) == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"award", "disbursement", "payee_account", "project"})
    void anEnterpriseSeesItsOwnAndNoOther(String table) {
        assertThat(database.countAs(enterprise(mine.uscc()), "select count(*) from %s", table))
                .isEqualTo(1);
        assertThat(database.countAs(enterprise("somebody-else"), "select count(*) from %s", table))
                .isZero();
        assertThat(database.countAs(Caller.nobody(), "select count(*) from %s", table))
                .isZero();
        assertThat(database.countAs(
                        new Caller("u", "u", Set.of(Role.EXPERT), mine.uscc(), null, null, false),
                        "select count(*) from %s",
                        table))
                .as("the claim without the role opens nothing")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"instalment, 2", "performance_goal, 1"})
    void aPartOfAnAwardIsSeenByWhoSeesTheAward(String table, long expected) {
        assertThat(database.countAs(enterprise(mine.uscc()), "select count(*) from %s", table))
                .isEqualTo(expected);
        assertThat(database.countAs(enterprise("somebody-else"), "select count(*) from %s", table))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budget",
                "ledger_book",
                "ledger_account",
                "journal_entry",
                "posting",
                "selection",
                "publicity",
                "objection",
                "progress_report",
                "payment_hold"
            })
    void theBooksAndTheCasesAreNotForEnterprises(String table) {
        for (var role : Role.values()) {
            var reads = Set.of(Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER, Role.AUDITOR)
                    .contains(role);
            var readsCases = role == Role.SUPERVISOR
                    && Set.of("selection", "publicity", "objection", "progress_report", "payment_hold")
                            .contains(table);
            var seen = database.countAs(
                    new Caller("u", "u", Set.of(role), mine.uscc(), "430204", null, false),
                    "select count(*) from %s",
                    table);
            assertThat(seen > 0).as("%s reads %s", role, table).isEqualTo(reads || readsCases);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into selection (project_id, round_id, year, outcome, fund, amount, finalised_on) values (gen_random_uuid(), gen_random_uuid(), 2026, 'SELECTED', 'F', 1, now())",
                "insert into project (project_id, name, uscc, enterprise_name, contact_email, division, industry, fund, total_investment, told_at, standing_told_at) values (gen_random_uuid(), 'n', 'u', 'e', 'c', 'd', 'i', 'f', 1, now(), now())",
                "insert into progress_report values (gen_random_uuid(), gen_random_uuid(), 2026, 1, 100, now())"
            })
    void whatOtherServicesToldIsWrittenByTheServiceItselfOnly(String statement) {
        for (var role : FINANCE) {
            assertThatThrownBy(() -> database.run(
                            new Caller("u", "u", Set.of(role), null, null, null, false),
                            connection -> connection.createStatement().execute(statement)))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void nobodyReleasesAHoldPastTheSupervision() {
        for (var role : FINANCE) {
            database.run(
                    new Caller("u", "u", Set.of(role), null, null, null, false),
                    connection -> assertThat(connection
                                    .createStatement()
                                    .executeUpdate("update payment_hold set closed_on = now()"))
                            .isZero());
        }
    }

    @Test
    void anAuditorReadsAllAndChangesNothing() {
        var auditor = new Caller("u", "u", Set.of(Role.AUDITOR), null, null, null, false);
        for (var table : List.of("award", "disbursement", "payee_account", "budget")) {
            assertThat(database.countAs(auditor, "select count(*) from %s", table))
                    .isPositive();
            database.run(
                    auditor,
                    connection -> assertThat(connection
                                    .createStatement()
                                    .executeUpdate("update " + table + " set state = state"))
                            .isZero());
        }
    }

    @Test
    void aForeignAwardPaymentAndAccountAreNotFoundOverHttp() {
        String award = scene.enterprise(mine.uscc())
                .get(API + "awards")
                .then()
                .extract()
                .path("items[0].id");
        String payment = scene.enterprise(mine.uscc())
                .get(API + "disbursements")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        String account = scene.enterprise(mine.uscc())
                .get(API + "payee-accounts")
                .then()
                .extract()
                .path("items[0].id");

        for (var path : List.of("awards/" + award, "disbursements/" + payment, "payee-accounts/" + account)) {
            scene.enterprise(mine.uscc()).get(API + path).then().statusCode(200);
            scene.enterprise("somebody-else").get(API + path).then().statusCode(404);
        }
    }

    private static Caller enterprise(String uscc) {
        return new Caller("e", "e", Set.of(Role.ENTERPRISE), uscc, null, null, false);
    }
}
