package org.fourthousand.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Import of a filled XLSX template with an error report per cell": all of it, or nothing. */
@QuarkusTest
class ImportTest {

    private static final String IMPORTS = "/api/registry/v1/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Desk enterprise = Desk.enterprise(Enterprises.next());

    @Test
    void theTemplateHasTheOfficialHeadingsAndIsTakenWhenFilledIn() throws IOException {
        var template = enterprise
                .as()
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()).toList())
                    .startsWith("项目", "年度投资计划", "资金来源", "设备清单", "填表说明");
            assertThat(workbook.getFirstSheet().read().getFirst().getCellText(11))
                    .isEqualTo("总投资(元)");
        }
        assertThat(part(template, "xl/worksheets/sheet1.xml"))
                .contains("dataValidation")
                .contains("'代码'!$A$1");
        report(template).statusCode(200).body("faults.cell", contains("A2"));
    }

    @Test
    void everyRowBecomesADraftOfTheEnterprise() throws IOException {
        List<String> ids =
                take(Filled.with(2).bytes()).statusCode(201).extract().path("projects");

        assertThat(ids).hasSize(2);
        enterprise
                .read(ids.getFirst())
                .statusCode(200)
                .body("stage", equalTo("DRAFT"))
                .body("application.totalInvestment", equalTo("10000000.00"))
                .body("application.division", equalTo("430204"))
                .body("application.industry", equalTo("C37"))
                .body("application.constructionStart", equalTo("2025-01-01"))
                .body("application.plannedEnd", equalTo("2026-12-31"))
                .body("application.investmentPlan.year", contains(2025, 2026))
                .body("application.fundingSources.kind", contains("OWN_FUNDS", "THIS_SUPPORT"))
                .body("application.equipment[0].amount", equalTo("800000.50"))
                .body("application.gates.energy.status", equalTo("APPROVED"))
                .body("application.declarations.yearsFundedBefore", contains(2019, 2021))
                .body("application.needs.talent.persons", equalTo(40));
    }

    @Test
    void oneFaultyCellKeepsEverythingOut() throws IOException {
        var workbook = Filled.with(3).cell(TemplateSheet.PROJECTS, 2, "contactEmail", "kein Brief");

        take(workbook.bytes())
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].pointer", equalTo("#cell/项目!C3"))
                .body("violations[0].message", containsString("Contact email"));
        enterprise.get("").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "totalInvestment|1,000,000.00|L2|separators",
                "totalInvestment|1000万元|L2|Convert to the heading's unit",
                "totalInvestment|viel|L2|Write a number",
                "totalInvestment|1000000.005|L2|two decimals",
                "totalInvestment|=1+1|L2|formula",
                "totalInvestment||L2|Fill this in",
                "constructionStart|2025年1月31日|N2|Format the cell as a date",
                "constructionStart|2025-02-30|N2|no such day",
                "constructionStart|20250131|N2|Format the cell as a date",
                "division|999999|G2|No division",
                "industry|X99|H2|industry",
                "fund|扶贫资金|K2|not in the list",
                "secret|也许|Z2|是",
                "secret||Z2|Fill this in",
                "contactEmail|nobody|C2|",
                "projectCode|12345|F2|project code",
                "expectedOutput/jobs|三百|S2|number",
                "declarations/yearsFundedBefore|2019;früher|AZ2|years of four digits",
                "name||D2|Fill this in"
            })
    void aFaultyCellIsToldWithItsAddressAndWhatToDo(String path, String content, String cell, String words)
            throws IOException {
        var workbook = Filled.with(1).cell(TemplateSheet.PROJECTS, 1, path, content == null ? "" : content);

        report(workbook.bytes())
                .statusCode(200)
                .body("faults.cell", hasItem(cell))
                .body("faults.find { it.cell == '" + cell + "' }.sheet", equalTo("项目"))
                .body("faults.find { it.cell == '" + cell + "' }.words", containsString(words == null ? "" : words));
        take(workbook.bytes()).statusCode(422);
    }

    @Test
    void whatTheFormSaysTogetherIsToldAtItsCells() throws IOException {
        var workbook = Filled.with(1)
                .cell(TemplateSheet.INVESTMENT_PLAN, 2, "amount", new BigDecimal("1"))
                .cell(TemplateSheet.FUNDING_SOURCES, 2, "kind", "自有资金")
                .line(TemplateSheet.EQUIPMENT, 7, "无主设备", "", new BigDecimal("5"), "");

        report(workbook.bytes())
                .body("faults.sheet", hasItems("年度投资计划", "资金来源", "设备清单"))
                .body("faults.findAll { it.sheet == '资金来源' }.cell", hasItem("B3"))
                .body("faults.findAll { it.sheet == '设备清单' }.cell", hasItem("A3"));
    }

    @Test
    void theWorkbookComesBackWithItsFaultyCellsMarked() throws IOException {
        var workbook = Filled.with(1).cell(TemplateSheet.PROJECTS, 1, "fund", "扶贫资金");

        var marked = as().body(workbook.bytes())
                .post(IMPORTS + "/marked-workbook")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();

        try (var read = new ReadableWorkbook(new ByteArrayInputStream(marked))) {
            var report = read.findSheet("错误报告").orElseThrow().read();
            assertThat(report.get(1).getCellText(1)).isEqualTo("K2");
            assertThat(read.getFirstSheet().read().get(1).getCellText(10)).isEqualTo("扶贫资金");
        }
        assertThat(part(marked, "xl/comments1.xml")).contains("ref=\"K2\"");
        report(marked).body("faults.cell", contains("K2"));
    }

    @Test
    void theSameImportSentTwiceIsTakenOnce() throws IOException {
        var workbook = Filled.with(1).bytes();
        var key = UUID.randomUUID();

        var first = as().header("Idempotency-Key", key)
                .body(workbook)
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .extract();
        var again = as().header("Idempotency-Key", key)
                .body(workbook)
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .extract();

        assertThat(again.<List<String>>path("projects")).isEqualTo(first.path("projects"));
        enterprise.get("").body("items", hasSize(1));
    }

    @Test
    void anotherTemplateIsRefused() throws IOException {
        take(Filled.with(1).version("0").bytes()).statusCode(422).body("type", containsString("wrong-template"));
        take(Filled.with(1).firstHeading("No").bytes()).statusCode(422).body("type", containsString("wrong-template"));
        take(zip("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8)))
                .statusCode(400);
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        var good = Filled.with(1).bytes();
        take(new byte[0]).statusCode(400);
        take("PK und weiter nichts".getBytes(StandardCharsets.UTF_8)).statusCode(400);
        take(Arrays.copyOf(good, good.length / 2)).statusCode(400);
        take(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}).statusCode(400);
        take(replaced(good, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row".getBytes(StandardCharsets.UTF_8)))
                .statusCode(400);
        enterprise.get("").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 0", "UTF-8, 5000", "UTF-16LE, 0", "UTF-16, 5000"})
    void aWorkbookWhoseXmlHasEntitiesIsRefused(String encoding, int lengthOfComment) throws IOException {
        var sheet =
                "<?xml version=\"1.0\" encoding=\"%s\"?><!--%s--><!DOCTYPE worksheet [<!ENTITY b \"c\">]><worksheet/>"
                        .formatted(encoding, "x".repeat(lengthOfComment))
                        .getBytes(encoding);

        take(replaced(Filled.with(1).bytes(), "xl/worksheets/sheet1.xml", sheet))
                .statusCode(400)
                .body("type", containsString("unreadable-workbook"));
    }

    @Test
    void aWorkbookWithMacrosIsRefused() throws IOException {
        take(replaced(Filled.with(1).bytes(), "xl/vbaProject.bin", new byte[] {1}))
                .statusCode(415);
    }

    @Test
    void aZipBombAndASheetWithoutEndAreRefused() throws IOException {
        take(replaced(Filled.with(1).bytes(), "xl/media/image1.bin", new byte[70 << 20]))
                .statusCode(413);
        var many = Filled.with(0);
        for (int row = 1; row <= 201; row++) {
            many.line(TemplateSheet.PROJECTS, row, "x");
        }
        take(many.bytes()).statusCode(413);
        as().header("Idempotency-Key", UUID.randomUUID())
                .body(new byte[2 << 20])
                .post(IMPORTS)
                .then()
                .statusCode(413);
    }

    @Test
    void onlyEnterprisesImport() throws IOException {
        var workbook = Filled.with(1).bytes();
        Desk.registry()
                .as()
                .contentType(XLSX)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(workbook)
                .post(IMPORTS)
                .then()
                .statusCode(403);
        Desk.of(Tokens.of("expert", Role.EXPERT))
                .as()
                .get(IMPORTS + "/template")
                .then()
                .statusCode(403);
        Desk.registry().as().get(IMPORTS + "/template").then().statusCode(200);
    }

    private RequestSpecification as() {
        return enterprise.as().contentType(XLSX);
    }

    private ValidatableResponse take(byte[] workbook) {
        return as().header("Idempotency-Key", UUID.randomUUID())
                .body(workbook)
                .post(IMPORTS)
                .then();
    }

    private ValidatableResponse report(byte[] workbook) {
        return as().body(workbook).post(IMPORTS + "/report").then();
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var zip = parts(workbook);
                var content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ZipFile parts(byte[] workbook) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** The same workbook with one part otherwise, or one more. */
    private static byte[] replaced(byte[] workbook, String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = parts(workbook);
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    try (var part = in.getInputStream(entry)) {
                        part.transferTo(out);
                    }
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
