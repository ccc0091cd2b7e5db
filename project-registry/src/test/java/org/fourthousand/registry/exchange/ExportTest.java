package org.fourthousand.registry.exchange;

import static io.restassured.RestAssured.config;
import static io.restassured.config.HeaderConfig.headerConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.sheet.SheetFormat;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.search.SearchFilter;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** "Streamed export to XLSX and CSV", of what the caller may see, on record. */
@QuarkusTest
class ExportTest {

    private static final String EXPORT = "/api/registry/v1/search/export";

    @Inject
    Exporting exporting;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Callers callers;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @Test
    void whatASearchFindsIsWrittenAsCsvThatExcelOpens() throws IOException {
        var name = "含“引号\"、逗号,和\n换行 " + UUID.randomUUID();
        var id = enterprise.register(Forms.with("name", name));
        Desk.enterprise(Enterprises.next()).register(Forms.good());

        var file = enterprise
                .as()
                .config(config().headerConfig(headerConfig().overwriteHeadersWithName("Accept-Language")))
                .header("Accept-Language", "zh-CN")
                .get(EXPORT)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"projects.csv\"")
                .extract()
                .asByteArray();

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("\r\n");
        var rows = csv(file);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().get("项目编号")).isEqualTo(id);
        assertThat(rows.getFirst().get("项目名称")).isEqualTo(name);
        assertThat(rows.getFirst().get("总投资(元)")).isEqualTo("1000000000.00");
        assertThat(rows.getFirst().get("申报专项资金")).isEqualTo("技术改造资金");
        assertThat(rows.getFirst().get("行政区划")).isEqualTo("石峰区");
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsHarmless() throws IOException {
        enterprise.register(Forms.with("name", "=HYPERLINK(\"http://evil.example\")"));
        enterprise.register(Forms.with("enterpriseName", "@SUM(A1)"));

        var rows = csv(enterprise.as().get(EXPORT).asByteArray());

        assertThat(rows)
                .noneMatch(row -> row.get(1).startsWith("=") || row.get(4).startsWith("@"));
        assertThat(rows.getFirst().get(1)).startsWith("'=HYPERLINK");
    }

    @Test
    void aWorkbookHoldsTheSameWithAmountsAndDaysAsSuch() throws IOException {
        var id = enterprise.register(Forms.with("name", "=1+1"));

        var file = enterprise
                .as()
                .queryParam("format", "XLSX")
                .get(EXPORT)
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var read = rows.toList();
            assertThat(read).hasSize(2);
            assertThat(read.get(0).getCellText(1)).isEqualTo("Project name");
            assertThat(read.get(1).getCellText(0)).isEqualTo(id);
            assertThat(read.get(1).getCellAsString(1)).contains("=1+1");
            assertThat(read.get(1).getCellAsNumber(13)).contains(new BigDecimal("1000000000.00"));
            assertThat(read.get(1).getCellAsDate(15).orElseThrow().toLocalDate())
                    .isEqualTo("2025-01-01");
        }
    }

    @Test
    void theFiltersOfTheSearchHoldForTheFile() throws IOException {
        enterprise.register(Forms.good());
        var food = enterprise.register(Forms.with("industry", "C14"));

        var rows = csv(enterprise.as().queryParam("industry", "C14").get(EXPORT).asByteArray());

        assertThat(rows).extracting(row -> row.get(0)).containsExactly(food);
    }

    @Test
    void whoExportedWhatIsOnRecord() {
        enterprise.register(Forms.good());
        enterprise.as().queryParam("industry", "C37").get(EXPORT).then().statusCode(200);

        var acts = enterprise
                .as()
                .get("/api/registry/v1/exports")
                .then()
                .statusCode(200)
                .body("items.act", hasItems("BEGUN", "FINISHED"))
                .body("items[0].filter.industry", equalTo("C37"))
                .body("items[1].projects", equalTo(1))
                .extract();

        var exportId = acts.<String>path("items[0].exportId");
        Desk.of(Tokens.of("auditor", Role.AUDITOR))
                .as()
                .get("/api/registry/v1/history/export/" + exportId)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries.to", equalTo(List.of("BEGUN", "FINISHED")));
        Desk.registry()
                .as()
                .queryParam("limit", 200)
                .get("/api/registry/v1/exports")
                .then()
                .body("items.exportId", not(hasItems(exportId)));
    }

    @Test
    void aReaderWhoGoesAwayEndsTheQueryAndThatIsOnRecord() {
        for (int number = 0; number < 3; number++) {
            enterprise.register(Forms.good());
        }
        var caller = person(Role.ENTERPRISE, uscc);
        var export = new AtomicReference<Export>();
        callers.runAs(
                caller,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> export.set(exporting.begin(new SearchFilter(), SheetFormat.XLSX))));

        assertThatThrownBy(() -> exporting.write(export.get(), List.of(Locale.CHINESE), new GoneReader()))
                .isInstanceOf(IOException.class);

        assertThat(strings(
                        caller,
                        "select act from export_act where export_id = '%s' order by id"
                                .formatted(export.get().id())))
                .containsExactly("BEGUN", "BROKEN_OFF");
        assertThat(strings(
                        Caller.system("test"),
                        "select query from pg_stat_activity where state <> 'idle' and query like '%join project%'"
                                + " and pid <> pg_backend_pid()"))
                .isEmpty();
    }

    @Test
    void theRecordIsWrittenOnceAndForOneself() {
        var caller = person(Role.REGISTRY_OFFICER, null);

        assertThatThrownBy(() -> strings(caller, "update export_act set projects = 0"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> strings(caller, "delete from export_act")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> strings(
                        caller,
                        "insert into export_act values (gen_random_uuid(), gen_random_uuid(), 'BEGUN',"
                                + " 'somebody else', 'n', 'CSV', '{}', 0, now())"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatCannotBeExportedIsTold() {
        enterprise.as().queryParam("format", "PDF").get(EXPORT).then().statusCode(400);
        Desk.of(Tokens.of("a", Role.ADMINISTRATOR)).as().get(EXPORT).then().statusCode(403);
    }

    private static List<CSVRecord> csv(byte[] file) throws IOException {
        var text = new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        try (var rows = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return rows.getRecords();
        }
    }

    private List<String> strings(Caller caller, String query) {
        var found = new ArrayList<String>();
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                if (statement.execute(query)) {
                    var rows = statement.getResultSet();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
        return found;
    }

    private static Caller person(Role role, @Nullable String uscc) {
        return new Caller(role + "-" + uscc, "name", Set.of(role), uscc, null, null, null, false);
    }

    /** Takes a little and is gone. */
    private static final class GoneReader extends OutputStream {
        private int left = 100;

        @Override
        public void write(int one) throws IOException {
            if (--left < 0) {
                throw new IOException("connection reset");
            }
        }
    }
}
