package org.fourthousand.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database lets a caller see of duplicates: no enterprise anything of another. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicateRowSecurityTest {

    private static final Caller REGISTRY = Database.person(Role.REGISTRY_OFFICER);
    private static final Caller AUDITOR = Database.person(Role.AUDITOR);
    private static final Caller SUPERVISOR = Database.person(Role.SUPERVISOR);

    @Inject
    Database database;

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final String another = Enterprises.next();
    private String first = "";
    private String second = "";

    @BeforeEach
    void twoThatLookAlike() {
        if (!first.isEmpty()) {
            return;
        }
        clock.set(LocalDate.of(2026, 3, 2));
        var name = Words.unique();
        first = Desk.formChecked(uscc, Forms.with("name", name));
        second = Desk.formChecked(another, Forms.with("name", name));
        Desk.decideThatNothingIsTheSame(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate_print", "duplicate_equipment", "duplicate_candidate"})
    void noEnterpriseAndNoCountySeesWhatProjectsAreComparedBy(String table) {
        var rows = "select count(*) from " + table + " where project_id = '" + second + "'";

        assertThat(database.count(REGISTRY, rows)).isPositive();
        assertThat(database.count(AUDITOR, rows)).isPositive();
        for (var caller : others()) {
            assertThat(database.count(caller, rows))
                    .as(caller.roles().toString())
                    .isZero();
        }
    }

    @Test
    void decisionsAreForThoseWhoJudge() {
        var rows = "select count(*) from duplicate_decision";

        for (var caller : new Caller[] {REGISTRY, AUDITOR, SUPERVISOR}) {
            assertThat(database.count(caller, rows)).isPositive();
        }
        for (var caller : others()) {
            assertThat(database.count(caller, rows))
                    .as(caller.roles().toString())
                    .isZero();
        }
    }

    @Test
    void anEnterpriseLearnsOfItsOwnProjectThatSomethingStandsInItsWay() {
        var asked = "select count(*) from duplicates_of('" + second + "', '2026-03-02T00:30:00Z')";
        var name = Words.unique();
        Desk.formChecked(uscc, Forms.with("name", name));
        var third = Desk.formChecked(another, Forms.with("name", name));
        Desk.registry().post("/" + third + "/duplicate-search", null).statusCode(200);
        var undecided = "select count(*) from duplicates_of('" + third + "', '2026-03-09T00:00:00Z')";

        assertThat(database.count(Database.enterprise(another), undecided)).isEqualTo(1);
        assertThat(database.count(REGISTRY, undecided)).isEqualTo(1);
        for (var caller : new Caller[] {
            Database.enterprise(uscc), Database.officer(Role.COUNTY_OFFICER, "430204"), Caller.nobody()
        }) {
            assertThat(database.count(caller, undecided))
                    .as(caller.roles().toString())
                    .isZero();
        }
        assertThat(database.count(REGISTRY, asked)).as("before it was found").isZero();
    }

    @Test
    void onlyTheLibraryOfficeDecidesAndUnderItsOwnName() {
        var decide = """
                insert into duplicate_decision
                select '%s', id, 'DIFFERENT', 'r', '%s', 'n', now() from duplicate_candidate where project_id = '%s'
                """;

        assertThat(database.attempt(REGISTRY, decide.formatted(UUID.randomUUID(), REGISTRY.userId(), second)))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.attempt(REGISTRY, decide.formatted(UUID.randomUUID(), "another", second)))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() ->
                        database.attempt(SUPERVISOR, decide.formatted(UUID.randomUUID(), SUPERVISOR.userId(), second)))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate_print", "duplicate_equipment", "duplicate_candidate", "duplicate_decision"})
    void nothingIsEverChangedOrDeleted(String table) {
        for (var change : new String[] {"delete from " + table, "truncate " + table}) {
            assertThatThrownBy(() -> database.attempt(Caller.system("test"), change))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aVerdictIsGivenByTheLibraryOfficeUnderItsOwnNameAndNeverChanged() {
        Desk.registry().enter(first).statusCode(200);
        var rows = "select count(*) from verdict where project_id = '" + first + "'";
        var give = """
                insert into verdict select '%s', '%s', now(), true, null, '[]', '[]', '[]', 1, '%s', 'n', now()
                """;

        for (var caller : new Caller[] {REGISTRY, AUDITOR, SUPERVISOR, Database.enterprise(uscc)}) {
            assertThat(database.count(caller, rows)).isEqualTo(1);
        }
        for (var caller : new Caller[] {
            Database.enterprise(another), Database.officer(Role.COUNTY_OFFICER, "430204"), Caller.nobody()
        }) {
            assertThat(database.count(caller, rows))
                    .as(caller.roles().toString())
                    .isZero();
        }
        assertThatThrownBy(() -> database.attempt(REGISTRY, give.formatted(UUID.randomUUID(), first, "another")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(AUDITOR, give.formatted(UUID.randomUUID(), first, AUDITOR.userId())))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(REGISTRY, "delete from verdict"))
                .hasMessageContaining("permission denied");
    }

    private Caller[] others() {
        return new Caller[] {
            Database.enterprise(uscc),
            Database.enterprise(another),
            Database.officer(Role.COUNTY_OFFICER, "430204"),
            Database.officer(Role.CITY_OFFICER, "430200"),
            Database.person(Role.EXPERT),
            Database.person(Role.ADMINISTRATOR),
            Caller.nobody()
        };
    }
}
