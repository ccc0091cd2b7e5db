package org.fourthousand.registry.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.registry.attachment.Folder;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What proves a quarter's progress, and the acceptance, as files of the project. */
@QuarkusTest
class EvidenceTest {

    @Inject
    TestClock clock;

    @Inject
    Bus bus;

    @Inject
    Database database;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);
    private String project = "";
    private Folder folder = Folder.of("", "");

    @BeforeEach
    void aProjectInTheLibrary() {
        clock.set(LocalDate.of(2026, 3, 2));
        project = Desk.inLibrary(uscc, Forms.good());
        folder = Folder.of(Tokens.enterprise(uscc), project);
    }

    @Test
    void aReportNamesItsFilesAndOfficersAndFundingSeeThem() {
        var photo = folder.sent("PROGRESS_EVIDENCE", "现场照片.pdf");
        var log = folder.sent("PROGRESS_EVIDENCE", "监理月报.pdf");

        String report = report("10", "见附件", null, log, photo)
                .statusCode(201)
                .body("evidence", equalTo("见附件"))
                .body("evidenceFiles.id", contains(log, photo))
                .extract()
                .path("id");

        for (var reader : List.of(
                Tokens.officer(Role.COUNTY_OFFICER, "430204"),
                Tokens.of("registry", Role.REGISTRY_OFFICER),
                Tokens.of("maker", Role.FINANCE_MAKER))) {
            Desk.of(reader)
                    .get("/" + project + "/progress-reports/" + report)
                    .body("evidenceFiles.fileName", contains("监理月报.pdf", "现场照片.pdf"))
                    .body("evidenceFiles.scan", contains("NOT_SCANNED", "NOT_SCANNED"));
            Desk.of(reader).get("/" + project + "/progress-reports").body("items[0].evidenceFiles", hasSize(2));
            Folder.of(reader, project).get("/" + log + "/content").statusCode(200);
        }
    }

    @Test
    void wordsAloneStillProveAndFilesAloneDoTooButNothingDoesNot() {
        report("10", "监理月报 3 号", null).statusCode(201).body("evidenceFiles", hasSize(0));
        var file = folder.sent("PROGRESS_EVIDENCE", "监理月报.pdf");
        String sha256 = folder.get("/" + file).extract().path("sha256");

        String first =
                enterprise.get("/" + project + "/progress-reports").extract().path("items[0].id");
        String second = report("11", null, first, file)
                .statusCode(201)
                .body("evidence", emptyString())
                .extract()
                .path("id");

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(bus.published(ProgressReported.class, project))
                        .filteredOn(told -> told.reportId().toString().equals(second))
                        .singleElement()
                        .satisfies(told ->
                                assertThat(told.evidence()).contains("监理月报.pdf").contains(sha256)));
        report("12", " ", second).statusCode(400).body("violations.pointer", contains("/evidence"));
    }

    @Test
    void aCorrectionKeepsTheEarlierEvidenceWhichStays() {
        var earlier = folder.sent("PROGRESS_EVIDENCE", "a.pdf");
        var later = folder.sent("PROGRESS_EVIDENCE", "b.pdf");
        String first = report("10", "一", null, earlier).extract().path("id");

        report("11", "二", first, later).statusCode(201);

        enterprise
                .get("/" + project + "/progress-reports")
                .body("items[0].evidenceFiles.id", contains(earlier))
                .body("items[1].evidenceFiles.id", contains(later));
        for (var file : List.of(earlier, later)) {
            folder.remove(file).statusCode(409).body("type", endsWith("attachment-is-evidence"));
            assertThatThrownBy(() -> database.attempt(
                            Database.enterprise(uscc),
                            "update attachment set removed_at = now(), removed_by = '%s' where id = '%s'"
                                    .formatted(Database.enterprise(uscc).userId(), file)))
                    .hasMessageContaining("is evidence and stays");
        }
    }

    @Test
    void onlyFilesOfThatKindThatAreThereProve() {
        var good = folder.sent("PROGRESS_EVIDENCE", "a.pdf");
        var removed = folder.sent("PROGRESS_EVIDENCE", "b.pdf");
        folder.remove(removed).statusCode(200);
        var ofAnother = folder.sent("ACCEPTANCE_EVIDENCE", "c.pdf");
        var elsewhere =
                Folder.of(folder.token(), Desk.inLibrary(uscc, Forms.good())).sent("PROGRESS_EVIDENCE", "d.pdf");

        report(
                        "10",
                        "一",
                        null,
                        good,
                        removed,
                        ofAnother,
                        elsewhere,
                        UUID.randomUUID().toString(),
                        good)
                .statusCode(422)
                .body("type", endsWith("evidence-not-there"))
                .body(
                        "violations.pointer",
                        contains(
                                "/evidenceFiles/1",
                                "/evidenceFiles/2",
                                "/evidenceFiles/3",
                                "/evidenceFiles/4",
                                "/evidenceFiles/5"));

        enterprise.get("/" + project + "/progress-reports").body("items", hasSize(0));
        folder.remove(good).statusCode(200);
    }

    @Test
    void theDatabaseTakesNoReportThatNamesAFileOfAnotherProject() {
        var elsewhere =
                Folder.of(folder.token(), Desk.inLibrary(uscc, Forms.good())).sent("PROGRESS_EVIDENCE", "d.pdf");
        var here = folder.sent("PROGRESS_EVIDENCE", "a.pdf");
        var itself = Database.enterprise(uscc);
        var report = """
                insert into progress_report (id, project_id, year, quarter, physical_percent, financial_percent, evidence,
                reported_by, reported_at, evidence_files) values (gen_random_uuid(), '%s', 2025, 3, 1, 1, '', '%s', now(),
                array['%s']::uuid[])
                """;

        assertThat(database.attempt(itself, report.formatted(project, itself.userId(), here)))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.attempt(itself, report.formatted(project, itself.userId(), elsewhere)))
                .hasMessageContaining("not a file of the project");
    }

    @Test
    void theAcceptanceNamesItsFilesOnceAndForAll() {
        var file = folder.sent("ACCEPTANCE_EVIDENCE", "验收意见.pdf");
        enterprise.get("/" + project + "/acceptance").statusCode(404);

        accept(file).statusCode(200).body("stage", equalTo("ACCEPTED"));

        for (var reader : List.of(folder.token(), Tokens.of("maker", Role.FINANCE_MAKER))) {
            Desk.of(reader)
                    .get("/" + project + "/acceptance")
                    .statusCode(200)
                    .body("documentNumber", equalTo("湘工信验〔2026〕3号"))
                    .body("acceptedOn", equalTo("2026-03-02"))
                    .body("recordedBy", containsString("registry-officer"))
                    .body("evidenceFiles.id", contains(file));
        }
        folder.remove(file).statusCode(409);
        Desk.enterprise(Enterprises.next()).get("/" + project + "/acceptance").statusCode(404);
    }

    @Test
    void anAcceptanceThatNamesWhatIsNotThereIsNoAcceptance() {
        accept(UUID.randomUUID().toString()).statusCode(422).body("violations.pointer", contains("/evidenceFiles/0"));

        enterprise.read(project).body("stage", equalTo("IN_LIBRARY"));
    }

    @Test
    void theDatabaseTakesAnAcceptanceOfAnAcceptedProjectFromTheOfficeInItsOwnName() {
        var accepted = Desk.inLibrary(uscc, Forms.good());
        var registry = Database.person(Role.REGISTRY_OFFICER);
        var insert = "insert into acceptance values ('%s', '{}', '%s', 'n', now())";
        assertRefused(registry, insert.formatted(project, registry.userId()));
        Desk.registry()
                .post("/" + accepted + "/acceptance", Map.of("documentNumber", "湘工信验〔2026〕3号"))
                .statusCode(200);
        var count = "select count(*) from acceptance where project_id = '" + accepted + "'";

        for (var caller : new Caller[] {Database.enterprise(uscc), registry, Database.person(Role.FINANCE_MAKER)}) {
            assertThat(database.count(caller, count)).isEqualTo(1);
        }
        for (var caller : new Caller[] {
            Database.enterprise(Enterprises.next()), Database.officer(Role.COUNTY_OFFICER, "430203"), Caller.nobody()
        }) {
            assertThat(database.count(caller, count)).isZero();
        }
        for (var caller : new Caller[] {Database.enterprise(uscc), Database.person(Role.AUDITOR)}) {
            assertRefused(caller, insert.formatted(accepted, caller.userId()));
        }
        assertRefused(registry, insert.formatted(accepted, "somebody"));
        for (var change : List.of("delete from acceptance", "update acceptance set evidence_files = '{}'")) {
            assertThatThrownBy(() -> database.attempt(Caller.system("test"), change))
                    .hasMessageContaining("permission denied");
        }
    }

    private void assertRefused(Caller caller, String change) {
        assertThatThrownBy(() -> database.attempt(caller, change)).hasMessageContaining("row-level security");
    }

    private ValidatableResponse accept(String file) {
        return Desk.registry()
                .post(
                        "/" + project + "/acceptance",
                        Map.of("documentNumber", "湘工信验〔2026〕3号", "evidenceFiles", List.of(file)));
    }

    private ValidatableResponse report(
            String physical, @Nullable String words, @Nullable String corrects, String... files) {
        var report = Rounds.progress(2025, 4, physical, "1");
        report.put("evidence", words);
        report.put("supersedes", corrects);
        report.put("evidenceFiles", List.of(files));
        return enterprise.report(project, report);
    }
}
