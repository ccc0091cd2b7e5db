package org.fourthousand.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.kit.caller.Department.INDUSTRY;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself lets a caller see and do, with queries that have no filter of their own. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {

    private static final Caller COUNTY = officer(Role.COUNTY_OFFICER, "430204");
    private static final Caller CITY = officer(Role.CITY_OFFICER, "430200");
    private static final Caller OTHER_COUNTY = officer(Role.COUNTY_OFFICER, "430203");
    private static final Caller OTHER_CITY = officer(Role.CITY_OFFICER, "430100");
    private static final Caller REGISTRY = person(Role.REGISTRY_OFFICER, null, null);
    private static final Caller AUDITOR = person(Role.AUDITOR, null, null);
    private static final Caller BOTH_LEVELS = new Caller(
            "both", "n", Set.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER), null, "430200", INDUSTRY, null, false);
    private static final Caller EXPERT = person(Role.EXPERT, null, null);
    private static final Caller ADMINISTRATOR = person(Role.ADMINISTRATOR, null, null);

    @Inject
    Database database;

    @Inject
    Bus bus;

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Caller own = person(Role.ENTERPRISE, uscc, null);
    private final Caller other = person(Role.ENTERPRISE, Enterprises.next(), null);
    private String draft = "";
    private String submitted = "";
    private String entered = "";

    @BeforeEach
    void projectsAtThreeStages() {
        if (!draft.isEmpty()) {
            return;
        }
        clock.set(LocalDate.of(2026, 3, 2));
        draft = Desk.enterprise(uscc).register(Forms.good());
        submitted = Desk.enterprise(uscc).register(Forms.good());
        Desk.enterprise(uscc).submit(submitted).statusCode(200);
        entered = Desk.enterprise(uscc).register(Forms.good());
        Desk.enterprise(uscc).submit(entered).statusCode(200);
        Desk.county().sendBack(entered, "缺一份").statusCode(200);
        Desk.enterprise(uscc).submit(entered).statusCode(200);
        Desk.recommendedByCounty(entered);
        Desk.recommendedByCity(entered);
        Desk.registry().checkForm(entered).statusCode(200);
        Desk.registry().enter(entered).statusCode(200);
        Desk.enterprise(uscc)
                .report(entered, Rounds.progress(2025, 4, "10", "10"))
                .statusCode(201);
        bus.publish(Rounds.award(entered, uscc, 2026));
        bus.publish(Rounds.notice(entered, "PROGRESS_REPORT_OVERDUE", true));
        org.awaitility.Awaitility.await()
                .until(() -> rows(REGISTRY, "standing_record") + rows(REGISTRY, "support_received") == 2);
    }

    @Test
    void aDraftIsItsEnterprisesOwn() {
        assertThat(sees(own, draft)).isTrue();
        assertThat(sees(AUDITOR, draft)).isTrue();
        for (var caller : new Caller[] {other, COUNTY, CITY, REGISTRY, EXPERT, ADMINISTRATOR, Caller.nobody()}) {
            assertThat(sees(caller, draft)).as(caller.roles().toString()).isFalse();
        }
    }

    @Test
    void aSubmittedProjectIsSeenByItsEnterpriseItsOfficesAndTheProvince() {
        for (var caller : new Caller[] {own, COUNTY, CITY, REGISTRY, AUDITOR, Caller.system("test")}) {
            assertThat(sees(caller, submitted)).as(caller.roles().toString()).isTrue();
        }
        for (var caller : new Caller[] {other, OTHER_COUNTY, OTHER_CITY, EXPERT, ADMINISTRATOR, Caller.nobody()}) {
            assertThat(sees(caller, submitted)).as(caller.roles().toString()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "correction", "service_log", "progress_report", "application_version"})
    void whatBelongsToAProjectIsSeenByWhoSeesTheProject(String table) {
        for (var caller : new Caller[] {own, COUNTY, CITY, REGISTRY, AUDITOR}) {
            assertThat(rows(caller, table)).as(caller.roles().toString()).isPositive();
        }
        for (var caller : new Caller[] {other, OTHER_COUNTY, OTHER_CITY, EXPERT, ADMINISTRATOR, Caller.nobody()}) {
            assertThat(rows(caller, table)).as(caller.roles().toString()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"support_received", "standing_record"})
    void theStandingIsSeenByTheEnterpriseItsOfficesAndTheProvince(String table) {
        for (var caller : new Caller[] {own, COUNTY, CITY, REGISTRY, AUDITOR}) {
            assertThat(rows(caller, table)).as(caller.roles().toString()).isPositive();
        }
        for (var caller : new Caller[] {other, OTHER_COUNTY, OTHER_CITY, EXPERT, ADMINISTRATOR, Caller.nobody()}) {
            assertThat(rows(caller, table)).as(caller.roles().toString()).isZero();
        }
    }

    @Test
    void thePublicViewShowsTheLibraryAndNothingElse() {
        assertThat(database.count(Caller.nobody(), "select count(*) from library_entry where id = '" + entered + "'"))
                .isEqualTo(1);
        assertThat(database.count(
                        Caller.nobody(),
                        "select count(*) from library_entry where id in ('" + draft + "', '" + submitted + "')"))
                .isZero();
        assertThatThrownBy(() -> database.attempt(REGISTRY, "update library_entry set name = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.count(Caller.nobody(), "select count(contact_email) from library_entry"))
                .hasMessageContaining("does not exist");
    }

    @Test
    void aSubmittedFormIsNoLongerTheEnterprisesToChange() {
        assertThat(database.attempt(own, "update project set name = 'mine' where id = '" + draft + "'"))
                .isEqualTo(1);
        assertThatThrownBy(
                        () -> database.attempt(own, "update project set name = 'mine' where id = '" + submitted + "'"))
                .hasMessageContaining("row-level security");
        assertThat(database.attempt(other, "update project set name = 'theirs' where id = '" + draft + "'"))
                .isZero();
        assertThatThrownBy(() -> database.attempt(
                        own, "update project set stage = 'COUNTY_RECOMMENDED' where id = '" + draft + "'"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void anOfficeMovesOnlyWhatItAnswersForAndOnlyWithinItsPart() {
        var recommend = "update project set stage = 'COUNTY_RECOMMENDED' where id = '" + submitted + "'";

        assertThat(database.attempt(OTHER_COUNTY, recommend)).isZero();
        assertThat(database.attempt(AUDITOR, recommend))
                .as("an auditor changes nothing")
                .isZero();
        assertThatThrownBy(() -> database.attempt(
                        COUNTY,
                        "update project set stage = 'IN_LIBRARY', entered_on = now() where id = '" + submitted + "'"))
                .hasMessageContaining("row-level security");
        assertThat(database.attempt(COUNTY, "update project set name = 'x' where id = '" + entered + "'"))
                .as("it has left the county's hands")
                .isZero();
    }

    @Test
    void aSignatureBearsTheSignersOwnNameAndNobodySignsTwice() {
        assertThatThrownBy(() -> database.attempt(COUNTY, sign("COUNTY", "INDUSTRY", "another", 1)))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(OTHER_COUNTY, sign("COUNTY", "INDUSTRY", OTHER_COUNTY.userId(), 1)))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(
                        BOTH_LEVELS,
                        sign("COUNTY", "INDUSTRY", BOTH_LEVELS.userId(), 1) + ";"
                                + sign("CITY", "INDUSTRY", BOTH_LEVELS.userId(), 1)))
                .hasMessageContaining("signature_project_id_submission_officer_id_key");
    }

    @Test
    void aSignatureIsOfTheSignersOwnLevelAndDepartmentAndOfThePresentSubmission() {
        for (var foreign : List.of(
                sign("COUNTY", "FINANCE", COUNTY.userId(), 1),
                sign("CITY", "INDUSTRY", COUNTY.userId(), 1),
                sign("FORM_CHECK", null, COUNTY.userId(), 1),
                sign("COUNTY", "INDUSTRY", COUNTY.userId(), 2))) {
            assertThatThrownBy(() -> database.attempt(COUNTY, foreign))
                    .as(foreign)
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> database.attempt(REGISTRY, sign("FORM_CHECK", "FINANCE", REGISTRY.userId(), 1)))
                .hasMessageContaining("signature_department");
        assertThat(database.attempt(COUNTY, sign("COUNTY", "INDUSTRY", COUNTY.userId(), 1)))
                .isEqualTo(1);
    }

    @Test
    void aDepartmentSignsALevelOnce() {
        var colleague =
                new Caller("colleague", "n", Set.of(Role.COUNTY_OFFICER), null, "430204", INDUSTRY, null, false);
        var signedOnce = Desk.enterprise(uscc).register(Forms.good());
        Desk.enterprise(uscc).submit(signedOnce).statusCode(200);
        Desk.county().recommend(signedOnce).statusCode(200);

        assertThatThrownBy(() -> database.attempt(
                        colleague,
                        sign("COUNTY", "INDUSTRY", colleague.userId(), 1).replace(submitted, signedOnce)))
                .hasMessageContaining("signature_of_department");
    }

    private String sign(String level, @Nullable String department, String officer, int submission) {
        return """
                insert into signature (id, project_id, submission, level, department, completes, officer_id, officer_name,
                                       prefecture, division, opinion, signed_at)
                values ('%s', '%s', %s, '%s', %s, false, '%s', 'n', '430200', '430204', 'o', now())
                """.formatted(
                        UUID.randomUUID(),
                        submitted,
                        submission,
                        level,
                        department == null ? "null" : "'" + department + "'",
                        officer);
    }

    @Test
    void aCorrectionIsAskedForByWhoHoldsTheProjectUnderTheirOwnName() {
        var ask = "insert into correction values ('%s', '%s', 1, '[1]', '%s', 'n', now())";

        assertThat(database.attempt(COUNTY, ask.formatted(UUID.randomUUID(), submitted, COUNTY.userId())))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.attempt(COUNTY, ask.formatted(UUID.randomUUID(), submitted, "another")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(
                        OTHER_COUNTY, ask.formatted(UUID.randomUUID(), submitted, OTHER_COUNTY.userId())))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(own, ask.formatted(UUID.randomUUID(), submitted, own.userId())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void aVersionIsKeptByWhoHandsItInUnderTheirOwnName() {
        var keep = "insert into application_version values ('%s', '%s', 9, %s, '{}', '%s', 'n', now())";

        assertThat(database.attempt(own, keep.formatted(UUID.randomUUID(), submitted, 1, own.userId())))
                .isEqualTo(1);
        for (var caller : List.of(other, COUNTY, AUDITOR, EXPERT)) {
            assertThatThrownBy(() ->
                            database.attempt(caller, keep.formatted(UUID.randomUUID(), submitted, 1, caller.userId())))
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> database.attempt(own, keep.formatted(UUID.randomUUID(), submitted, 1, "somebody")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(own, keep.formatted(UUID.randomUUID(), submitted, 2, own.userId())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void anEnterpriseTakesItsProjectBackAndChangesNothingElseOfIt() {
        var withdraw = "update project set stage = 'WITHDRAWN', version = version + 1 where id = '" + submitted + "'";

        assertThat(database.attempt(own, withdraw)).isEqualTo(1);
        assertThat(database.attempt(other, withdraw)).isZero();
        for (var change : List.of(
                withdraw.replace("where", ", name = 'x' where"),
                withdraw.replace("WITHDRAWN", "SUBMITTED"),
                withdraw.replace("WITHDRAWN", "DRAFT"),
                withdraw.replace("WITHDRAWN", "COUNTY_RECOMMENDED"))) {
            assertThatThrownBy(() -> database.attempt(own, change))
                    .as(change)
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> database.attempt(COUNTY, withdraw)).hasMessageContaining("row-level security");
        assertThat(database.attempt(own, withdraw.replace(submitted, entered)))
                .as("it is in the library")
                .isZero();
    }

    @Test
    void aWithdrawalIsWrittenByTheEnterpriseUnderItsOwnName() {
        var write = "insert into withdrawal values ('%s', '%s', 1, 'r', '%s', 'n', now())";

        assertThat(database.attempt(own, write.formatted(UUID.randomUUID(), submitted, own.userId())))
                .isEqualTo(1);
        for (var caller : List.of(other, COUNTY, REGISTRY, AUDITOR)) {
            assertThatThrownBy(() ->
                            database.attempt(caller, write.formatted(UUID.randomUUID(), submitted, caller.userId())))
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> database.attempt(own, write.formatted(UUID.randomUUID(), submitted, "somebody")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void aDraftOfAFormIsItsEnterprisesOwnAndTheAuditorReads() {
        var id = Desk.enterprise(uscc)
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("form", Map.of()))
                .post("/api/registry/v1/drafts")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var read = "select count(*) from application_draft where id = '" + id + "'";
        var save = "update application_draft set version = 7 where id = '" + id + "'";

        for (var caller : List.of(own, AUDITOR)) {
            assertThat(database.count(caller, read))
                    .as(caller.roles().toString())
                    .isEqualTo(1);
        }
        for (var caller : List.of(other, COUNTY, CITY, REGISTRY, EXPERT, ADMINISTRATOR, Caller.nobody())) {
            assertThat(database.count(caller, read))
                    .as(caller.roles().toString())
                    .isZero();
            assertThat(database.attempt(caller, save))
                    .as(caller.roles().toString())
                    .isZero();
        }
        assertThat(database.attempt(AUDITOR, save)).isZero();
        assertThat(database.attempt(own, save)).isEqualTo(1);
        assertThatThrownBy(() -> database.attempt(own, save.replace("version = 7", "uscc = 'x'")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(own, "delete from application_draft"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aDraftIsBegunByItsEnterpriseForItsOwnProjectOnly() {
        var begin = "insert into application_draft values ('%s', '%s', %s, 0, '{}', 'OPEN', now(), 0)";
        var ofOther = Desk.enterprise(Objects.requireNonNull(other.uscc())).register(Forms.good());

        assertThat(database.attempt(own, begin.formatted(UUID.randomUUID(), uscc, "'" + submitted + "'")))
                .isEqualTo(1);
        for (var caller : List.of(other, COUNTY, REGISTRY, AUDITOR)) {
            assertThatThrownBy(() -> database.attempt(caller, begin.formatted(UUID.randomUUID(), uscc, "null")))
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> database.attempt(own, begin.formatted(UUID.randomUUID(), uscc, "'" + ofOther + "'")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void anEnterpriseReportsForItsOwnProjectOnly() {
        var report = "insert into progress_report values ('%s', '%s', 2024, 1, 1, 1, 'e', null, '%s', now())";

        assertThatThrownBy(() -> database.attempt(other, report.formatted(UUID.randomUUID(), entered, other.userId())))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(own, report.formatted(UUID.randomUUID(), entered, "somebody")))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signature",
                "correction",
                "service_log",
                "support_received",
                "standing_record",
                "progress_report",
                "application_version",
                "withdrawal"
            })
    void whatIsWrittenOnceIsNeverChangedOrDeleted(String table) {
        assertThatThrownBy(() ->
                        database.attempt(Caller.system("test"), "update " + table + " set project_id = project_id"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.attempt(Caller.system("test"), "delete from " + table))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aProjectIsNeverDeleted() {
        assertThatThrownBy(() -> database.attempt(Caller.system("test"), "delete from project"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void everyTableOfTheServiceHasRowSecurity() {
        assertThat(database.count(AUDITOR, """
                        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
                          and c.relname not in ('flyway_schema_history', 'policy_parameter')
                        """)).isZero();
    }

    private boolean sees(Caller caller, String project) {
        return database.count(caller, "select count(*) from project where id = '" + project + "'") == 1;
    }

    private long rows(Caller caller, String table) {
        return database.count(caller, "select count(*) from " + table + " where project_id = '" + entered + "'");
    }

    private static Caller officer(Role role, String division) {
        return person(role, null, division);
    }

    private static Caller person(Role role, @Nullable String uscc, @Nullable String division) {
        return new Caller(role + "-" + division, "name", Set.of(role), uscc, division, INDUSTRY, null, false);
    }
}
