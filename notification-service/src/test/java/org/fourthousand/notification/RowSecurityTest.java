package org.fourthousand.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.notification.followup.ReportSweep;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies of the database, asked in the role of the application without any filter of a resource. */
@QuarkusTest
class RowSecurityTest {

    private static final String MESSAGES = "select id from message where project_id = ?1 and channel = 'INBOX'";
    private static final String FOLLOW_UPS = "select id from follow_up where project_id = ?1";
    private static final String NOTICES = "select id from notice where project_id = ?1";
    private static final String PROJECTS = "select id from project where id = ?1";

    private static final String DUTIES =
            "select d.id from report_duty d join follow_up f on f.id = d.follow_up_id where f.project_id = ?1";

    private static final String DUTIES_ALONE = "select id from report_duty where follow_up_id = ?1";
    private static final String ACTS_ALONE = "select id from notice_act where notice_id = ?1";

    private static final Caller SUPERVISOR = person(Role.SUPERVISOR, null, null);
    private static final Caller AUDITOR = person(Role.AUDITOR, null, null);
    private static final Caller ADMINISTRATOR = person(Role.ADMINISTRATOR, null, null);
    private static final Caller COUNTY = person(Role.COUNTY_OFFICER, null, "430121");
    private static final Caller OTHER_COUNTY = person(Role.COUNTY_OFFICER, null, "430102");
    private static final Caller CITY = person(Role.CITY_OFFICER, null, "430100");
    private static final Caller OTHER_CITY = person(Role.CITY_OFFICER, null, "430200");

    @Inject
    Bus bus;

    @Inject
    Table table;

    @Inject
    ReportSweep sweep;

    @Inject
    TestClock clock;

    private final Samples sample = Samples.in("430121");
    private final Caller enterprise = person(Role.ENTERPRISE, sample.uscc(), null);
    private final Caller otherEnterprise = person(Role.ENTERPRISE, "another", null);

    @BeforeEach
    void aProjectWithEverything() {
        clock.set(LocalDate.of(2025, 6, 27));
        bus.publish(sample.submitted());
        bus.publish(sample.selected(LocalDate.of(2025, 6, 27)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> table.rows(DUTIES, sample.project()).size() == 7);
        clock.set(LocalDate.of(2025, 7, 11));
        sweep.sweep();
    }

    @Test
    void messagesAreSeenByWhomTheyAreAddressedTo() {
        // submitted, selected, warned: enterprise and county; the notice: county only; selected: finance too
        sees(MESSAGES, enterprise, 3);
        sees(MESSAGES, COUNTY, 4);
        sees(MESSAGES, person(Role.FINANCE_MAKER, null, null), 1);
        sees(MESSAGES, AUDITOR, 8);
        sees(MESSAGES, ADMINISTRATOR, 8);
        for (var nobody : List.of(otherEnterprise, OTHER_COUNTY, CITY, OTHER_CITY, SUPERVISOR, Caller.nobody())) {
            sees(MESSAGES, nobody, 0);
        }
    }

    @Test
    void followUpsAndTheirDutiesAreSeenByDivisionAndEnterprise() {
        for (var allowed : List.of(SUPERVISOR, AUDITOR, COUNTY, CITY, enterprise)) {
            sees(FOLLOW_UPS, allowed, 1);
            assertThat(table.rows(allowed, DUTIES_ALONE, followUp())).hasSize(7);
            sees(PROJECTS, allowed, 1);
        }
        for (var nobody : List.of(ADMINISTRATOR, OTHER_COUNTY, OTHER_CITY, otherEnterprise, Caller.nobody())) {
            sees(FOLLOW_UPS, nobody, 0);
            assertThat(table.rows(nobody, DUTIES_ALONE, followUp())).isEmpty();
            sees(PROJECTS, nobody, 0);
        }
    }

    @Test
    void noticesAreSeenByDivisionAndNeverByAnEnterprise() {
        for (var allowed : List.of(SUPERVISOR, AUDITOR, COUNTY, CITY)) {
            sees(NOTICES, allowed, 1);
            assertThat(table.rows(allowed, ACTS_ALONE, notice())).hasSize(2);
        }
        for (var nobody : List.of(enterprise, ADMINISTRATOR, OTHER_COUNTY, OTHER_CITY, Caller.nobody())) {
            sees(NOTICES, nobody, 0);
            assertThat(table.rows(nobody, ACTS_ALONE, notice())).isEmpty();
        }
    }

    @Test
    void nobodyButTheServiceWritesWhatOthersAreTold() {
        var forged = """
                insert into message select gen_random_uuid(), gen_random_uuid(), kind, channel, addressee, uscc, expert_id, role, division,
                  address, project_id, facts, state, tries, next_attempt_at, created_at, delivered_at, read_at, read_by
                from message where project_id = ?1
                """;

        for (var caller : List.of(enterprise, COUNTY, ADMINISTRATOR, AUDITOR)) {
            assertThatThrownBy(() -> table.change(caller, forged, sample.project()))
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void aReaderMarksOnlyWhatIsAddressedToIt() {
        var read = "update message set read_by = 'me' where project_id = ?1 and channel = 'INBOX'";

        assertThat(table.change(enterprise, read, sample.project())).isPositive();
        assertThat(table.change(otherEnterprise, read, sample.project())).isZero();
        assertThat(table.change(AUDITOR, read, sample.project())).isZero();
    }

    @Test
    void officersOfOtherDivisionsAndEnterprisesChangeNoNotice() {
        var change = "update notice set mandate = 'changed' where project_id = ?1";

        for (var nobody : List.of(enterprise, OTHER_COUNTY, OTHER_CITY, AUDITOR, ADMINISTRATOR)) {
            assertThat(table.change(nobody, change, sample.project())).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update message set facts = '{}' where true",
                "delete from message",
                "update delivery_attempt set answer = ''",
                "delete from delivery_attempt",
                "update notice_act set words = ''",
                "delete from notice_act",
                "delete from notice"
            })
    void whatIsWrittenStandsEvenForTheService(String change) {
        assertThatThrownBy(() -> table.change(Caller.system("test"), change))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void everyTableIsGuarded() {
        assertThat(table.rows("""
                        select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
                        """))
                .extracting(row -> row.get("relname"))
                .containsOnly("flyway_schema_history", "policy_parameter");
    }

    @Test
    void everybodyReadsTheFiguresAndNothingElse() {
        io.restassured.RestAssured.given()
                .get("/api/notification/v1/statistics")
                .then()
                .statusCode(200)
                .body("messages.INBOX.DELIVERED", org.hamcrest.Matchers.greaterThan(4))
                .body("followUps.RED", org.hamcrest.Matchers.greaterThan(0))
                .body("notices.ASSIGNED", org.hamcrest.Matchers.greaterThan(0));
        assertThat(Map.of("notices", table.rows(Caller.nobody(), "select id from notice")))
                .containsEntry("notices", List.of());
    }

    private Object followUp() {
        return table.rows(FOLLOW_UPS, sample.project()).getFirst().get("id");
    }

    private Object notice() {
        return table.rows(NOTICES, sample.project()).getFirst().get("id");
    }

    private void sees(String query, Caller caller, int rows) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(table.rows(caller, query, sample.project()))
                        .as("%s by %s", query, caller.roles())
                        .hasSize(rows));
    }

    private static Caller person(Role role, @Nullable String uscc, @Nullable String division) {
        return new Caller("p", "p", Set.of(role), uscc, division, null, false);
    }
}
