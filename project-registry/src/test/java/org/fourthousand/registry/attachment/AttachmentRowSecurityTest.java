package org.fourthousand.registry.attachment;

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
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself lets a caller see and do with files. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentRowSecurityTest {

    private static final Caller COUNTY = officer(Role.COUNTY_OFFICER, "430204");
    private static final Caller OTHER_COUNTY = officer(Role.COUNTY_OFFICER, "430203");
    private static final Caller REGISTRY = person(Role.REGISTRY_OFFICER, null, null);
    private static final Caller AUDITOR = person(Role.AUDITOR, null, null);
    private static final Caller EXPERT = person(Role.EXPERT, null, null);
    private static final Caller ADMINISTRATOR = person(Role.ADMINISTRATOR, null, null);
    private static final Caller SYSTEM = Caller.system("test");

    private static final String ADD = """
            insert into attachment values ('%s', '%s', '%s', 'a.pdf', 'application/pdf', 1, repeat('0', 64), 1, '%s', 'n',
            now(), 'CLEAN', '', now(), null, null, 0)
            """;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Caller own = new Caller("enterprise-" + uscc, "n", Set.of(Role.ENTERPRISE), uscc, null, null, false);
    private final Caller other = person(Role.ENTERPRISE, Enterprises.next(), null);
    private String draft = "";
    private String submitted = "";
    private String draftsFile = "";
    private String submittedsFile = "";

    @BeforeEach
    void aDraftAndASubmittedProjectEachWithAFile() {
        if (!draft.isEmpty()) {
            return;
        }
        clock.set(LocalDate.of(2026, 3, 2));
        draft = Desk.enterprise(uscc).register(Forms.good());
        submitted = Desk.enterprise(uscc).register(Forms.good());
        draftsFile = Folder.of(Tokens.enterprise(uscc), draft).sent();
        submittedsFile = Folder.of(Tokens.enterprise(uscc), submitted).sent();
        Desk.enterprise(uscc).submit(submitted).statusCode(200);
    }

    @Test
    void whoSeesTheProjectSeesItsFilesAndTheirContent() {
        for (var caller : new Caller[] {own, COUNTY, REGISTRY, AUDITOR, SYSTEM}) {
            assertThat(files(caller, submittedsFile)).as(caller.userId()).isEqualTo(1);
            assertThat(chunks(caller, submittedsFile)).as(caller.userId()).isEqualTo(1);
        }
        for (var caller : new Caller[] {other, OTHER_COUNTY, EXPERT, ADMINISTRATOR, Caller.nobody()}) {
            assertThat(files(caller, submittedsFile)).as(caller.userId()).isZero();
            assertThat(chunks(caller, submittedsFile)).as(caller.userId()).isZero();
        }
        for (var caller : new Caller[] {other, COUNTY, REGISTRY}) {
            assertThat(files(caller, draftsFile)).as(caller.userId()).isZero();
            assertThat(chunks(caller, draftsFile)).as(caller.userId()).isZero();
        }
    }

    @Test
    void onlyTheEnterpriseAddsFilesInItsOwnNameWhileItIsItsTurn() {
        assertThat(database.attempt(own, add(draft, "OTHER", own.userId()))).isEqualTo(1);
        assertRefused(own, add(draft, "OTHER", "somebody"));
        assertRefused(own, add(submitted, "OTHER", own.userId()));
        assertRefused(own, add(draft, "PROGRESS_EVIDENCE", other.userId()));
        for (var caller : new Caller[] {other, COUNTY, REGISTRY, AUDITOR, ADMINISTRATOR, SYSTEM}) {
            assertRefused(caller, add(draft, "OTHER", caller.userId()));
        }
    }

    @Test
    void onlyWhoSentAFileAddsToItsContent() {
        var chunk = "insert into attachment_chunk values ('%s', 0, 'x')";
        var file = UUID.randomUUID();

        assertThat(database.attempt(
                        own, ADD.formatted(file, draft, "OTHER", own.userId()) + ";" + chunk.formatted(file)))
                .isEqualTo(1);
        for (var caller : new Caller[] {other, COUNTY, REGISTRY, SYSTEM}) {
            assertRefused(caller, chunk.formatted(draftsFile));
        }
    }

    @Test
    void onlyTheEnterpriseRemovesAndOnlyTheServiceScans() {
        var remove = "update attachment set removed_at = now(), removed_by = '%s' where id = '%s'";
        var scan = "update attachment set scan_state = 'CLEAN' where id = '" + draftsFile + "'";

        assertThat(database.attempt(own, remove.formatted(own.userId(), draftsFile)))
                .isEqualTo(1);
        assertThat(database.attempt(own, remove.formatted(own.userId(), submittedsFile)))
                .isZero();
        assertRefused(own, remove.formatted("somebody", draftsFile));
        assertRefused(own, scan);
        assertThat(database.attempt(SYSTEM, scan)).isEqualTo(1);
        for (var caller : new Caller[] {other, COUNTY, REGISTRY, AUDITOR, ADMINISTRATOR}) {
            assertThat(database.attempt(caller, scan)).as(caller.userId()).isZero();
        }
    }

    @Test
    void aFileThatIsWholeIsNeverLengthened() {
        assertRefused(own, "insert into attachment_chunk values ('%s', 1, 'x')".formatted(draftsFile));
    }

    @Test
    void whoRemovesAFileSaysNothingAboutVirusesAndWhoScansItRemovesNothing() {
        var removedAs = "update attachment set removed_at = now(), removed_by = '%s', %s where id = '%s'";

        for (var said : new String[] {"scan_state = 'CLEAN'", "scan_detail = 'x'", "scanned_at = now()"}) {
            assertRefused(own, removedAs.formatted(own.userId(), said, draftsFile));
        }
        assertRefused(SYSTEM, removedAs.formatted(SYSTEM.userId(), "scan_state = 'CLEAN'", draftsFile));
    }

    @Test
    void contentAndNameNeverChange() {
        assertThatThrownBy(() -> database.attempt(own, "update attachment set sha256 = repeat('0', 64)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.attempt(own, "update attachment set file_name = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.attempt(own, "update attachment_chunk set content = 'x'"))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment", "attachment_chunk"})
    void nothingIsDeleted(String table) {
        assertThatThrownBy(() -> database.attempt(SYSTEM, "delete from " + table))
                .hasMessageContaining("permission denied");
    }

    private static String add(String project, String kind, String by) {
        return ADD.formatted(UUID.randomUUID(), project, kind, by);
    }

    private void assertRefused(Caller caller, String change) {
        assertThatThrownBy(() -> database.attempt(caller, change))
                .as(caller.userId())
                .hasMessageContaining("row-level security");
    }

    private long files(Caller caller, String id) {
        return database.count(caller, "select count(*) from attachment where id = '" + id + "'");
    }

    private long chunks(Caller caller, String id) {
        return database.count(caller, "select count(*) from attachment_chunk where attachment_id = '" + id + "'");
    }
}
