package org.fourthousand.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.registry.Database.officer;
import static org.fourthousand.registry.Database.person;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself lets a caller see and do with enterprises, their accounts and their standing. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterpriseRowSecurityTest {

    private static final Caller COUNTY = officer(Role.COUNTY_OFFICER, "430204");
    private static final Caller CITY = officer(Role.CITY_OFFICER, "430200");
    private static final Caller OTHER_COUNTY = officer(Role.COUNTY_OFFICER, "430203");
    private static final Caller OTHER_CITY = officer(Role.CITY_OFFICER, "430100");
    private static final Caller REGISTRY = person(Role.REGISTRY_OFFICER, null, null);
    private static final Caller SUPERVISOR = person(Role.SUPERVISOR, null, null);
    private static final Caller FINANCE = person(Role.FINANCE_MAKER, null, null);
    private static final Caller AUDITOR = person(Role.AUDITOR, null, null);
    private static final Caller EXPERT = person(Role.EXPERT, null, null);
    private static final Caller ADMINISTRATOR = person(Role.ADMINISTRATOR, null, null);

    @Inject
    Database database;

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Caller own = person(Role.ENTERPRISE, uscc, null);
    private final Caller other = person(Role.ENTERPRISE, Enterprises.next(), null);
    private String lifted = "";
    private String standing = "";

    @BeforeEach
    void anEnterpriseWithAnAccountAndTwoRecords() {
        if (!lifted.isEmpty()) {
            return;
        }
        clock.set(LocalDate.of(2026, 3, 2));
        Counter.enterprise(uscc).write(uscc, null, Counter.profile()).statusCode(201);
        Counter.enterprise(uscc)
                .post("/" + uscc + "/accounts", Counter.account())
                .statusCode(201);
        lifted = Counter.officer("one", Role.REGISTRY_OFFICER).puts(uscc, Counter.record("BLACKLIST", "2025-11-03"));
        standing = Counter.officer("one", Role.REGISTRY_OFFICER)
                .puts(uscc, Counter.record("MAJOR_ACCIDENT", "2025-11-03"));
        Counter.officer("two", Role.SUPERVISOR).lift(uscc, lifted).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterprise", "standing_record"})
    void anEnterpriseAndItsStandingAreSeenByItselfItsOfficesAndTheProvince(String table) {
        for (var caller : new Caller[] {own, COUNTY, CITY, REGISTRY, SUPERVISOR, FINANCE, AUDITOR}) {
            assertThat(rows(caller, table)).as(caller.userId()).isPositive();
        }
        for (var caller : new Caller[] {other, OTHER_COUNTY, OTHER_CITY, EXPERT, ADMINISTRATOR, Caller.nobody()}) {
            assertThat(rows(caller, table)).as(caller.userId()).isZero();
        }
    }

    @Test
    void aLiftingIsSeenByWhoSeesTheRecord() {
        for (var caller : new Caller[] {own, COUNTY, REGISTRY, AUDITOR}) {
            assertThat(liftings(caller)).as(caller.userId()).isEqualTo(1);
        }
        for (var caller : new Caller[] {other, OTHER_COUNTY, EXPERT, ADMINISTRATOR, Caller.nobody()}) {
            assertThat(liftings(caller)).as(caller.userId()).isZero();
        }
    }

    @Test
    void accountsAreSeenByTheEnterpriseAndThoseWhoPayOrAudit() {
        for (var caller : new Caller[] {own, REGISTRY, FINANCE, AUDITOR}) {
            assertThat(rows(caller, "enterprise_account")).as(caller.userId()).isEqualTo(1);
        }
        for (var caller : new Caller[] {
            other, COUNTY, CITY, SUPERVISOR, EXPERT, ADMINISTRATOR, Caller.nobody(), Caller.system("x")
        }) {
            assertThat(rows(caller, "enterprise_account")).as(caller.userId()).isZero();
        }
    }

    @Test
    void onlyTheEnterpriseWritesItsProfileAndItsAccounts() {
        var rename = "update enterprise set name = 'x' where uscc = '" + uscc + "'";
        var close =
                "update enterprise_account set closed_at = now(), closed_by = '%s', closing_reason = 'x' where uscc = '"
                        + uscc + "'";

        assertThat(database.attempt(own, rename)).isEqualTo(1);
        assertThat(database.attempt(own, close.formatted(own.userId()))).isEqualTo(1);
        for (var caller : new Caller[] {other, COUNTY, REGISTRY, FINANCE, AUDITOR, ADMINISTRATOR}) {
            assertThat(database.attempt(caller, rename)).as(caller.userId()).isZero();
            assertThat(database.attempt(caller, close.formatted(caller.userId())))
                    .as(caller.userId())
                    .isZero();
        }
        assertThatThrownBy(() -> database.attempt(own, close.formatted("somebody")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(own, "update enterprise_account set cnaps = '000000000000'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void onlyTheProvinceRecordsInItsOwnName() {
        var put = """
                insert into standing_record (id, uscc, kind, happened_on, what, source, recorded_by, recorded_by_name,
                recorded_at) values ('%s', '%s', 'BLACKLIST', '2025-01-01', 'w', 's', '%s', 'n', now())
                """;

        assertThat(database.attempt(REGISTRY, put.formatted(UUID.randomUUID(), uscc, REGISTRY.userId())))
                .isEqualTo(1);
        for (var caller : new Caller[] {own, COUNTY, CITY, FINANCE, AUDITOR, ADMINISTRATOR, Caller.nobody()}) {
            assertThatThrownBy(() -> database.attempt(caller, put.formatted(UUID.randomUUID(), uscc, caller.userId())))
                    .as(caller.userId())
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> database.attempt(REGISTRY, put.formatted(UUID.randomUUID(), uscc, "somebody")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whoeverRecordedCannotLiftNotEvenAtTheDatabase() {
        var recorder = new Caller("one", "one", Set.of(Role.REGISTRY_OFFICER), null, null, null, false);
        var lift = "insert into standing_lifting values ('%s', '%s', 'r', 'd', '%s', 'n', now())";

        assertThatThrownBy(() -> database.attempt(recorder, lift.formatted(standing, "one", "one")))
                .hasMessageContaining("standing_lifting_by_another");
        assertThatThrownBy(() -> database.attempt(recorder, lift.formatted(standing, "another", "one")))
                .as("nor by telling the database that another recorded it")
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> database.attempt(recorder, lift.formatted(standing, "one", "another")))
                .as("nor in another's name")
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(SUPERVISOR, lift.formatted(lifted, "one", SUPERVISOR.userId())))
                .as("nor twice")
                .hasMessageContaining("standing_lifting_pkey");
        assertThat(database.attempt(SUPERVISOR, lift.formatted(standing, "one", SUPERVISOR.userId())))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing_record", "standing_lifting"})
    void whatStandsOnRecordIsNeverChangedOrDeleted(String table) {
        assertThatThrownBy(() -> database.attempt(REGISTRY, "update " + table + " set recorded_by = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.attempt(REGISTRY, "delete from " + table))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterprise", "enterprise_account"})
    void nothingOfAnEnterpriseIsDeleted(String table) {
        assertThatThrownBy(() -> database.attempt(own, "delete from " + table))
                .hasMessageContaining("permission denied");
    }

    private long rows(Caller caller, String table) {
        return database.count(caller, "select count(*) from " + table + " where uscc = '" + uscc + "'");
    }

    private long liftings(Caller caller) {
        return database.count(caller, "select count(*) from standing_lifting where record_id = '" + lifted + "'");
    }
}
