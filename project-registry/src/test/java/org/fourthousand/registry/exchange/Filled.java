package org.fourthousand.registry.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A template as an enterprise would fill it in. */
final class Filled {

    private final Map<TemplateSheet, List<List<Object>>> rows = new LinkedHashMap<>();
    private String version = TemplateSheet.VERSION;
    private String firstHeading = "序号";

    private Filled() {
        for (var sheet : TemplateSheet.values()) {
            rows.put(sheet, new ArrayList<>());
        }
    }

    /** With so many projects nothing can be said against. */
    static Filled with(int projects) {
        var filled = new Filled();
        for (int number = 1; number <= projects; number++) {
            filled.project(number);
        }
        return filled;
    }

    private void project(int number) {
        var cells = new ArrayList<Object>();
        for (var column : TemplateSheet.PROJECTS.columns()) {
            cells.add(good(column.path(), number));
        }
        of(TemplateSheet.PROJECTS).add(cells);
        line(TemplateSheet.INVESTMENT_PLAN, number, 2025, new BigDecimal("6000000"));
        line(TemplateSheet.INVESTMENT_PLAN, number, 2026, new BigDecimal("4000000"));
        line(TemplateSheet.FUNDING_SOURCES, number, "自有资金", new BigDecimal("9000000"), "");
        line(TemplateSheet.FUNDING_SOURCES, number, "本次申请的支持资金", new BigDecimal("1000000"), "");
        line(TemplateSheet.EQUIPMENT, number, "五轴加工中心", "DMU 85", new BigDecimal("800000.50"), "");
    }

    private static Object good(String path, int number) {
        return switch (path) {
            case "" -> number;
            case "enterpriseName" -> "株洲测试航空动力有限公司";
            case "contactEmail" -> "contact@enterprise.example";
            case "name" -> "导入项目 " + number + " " + UUID.randomUUID();
            case "contentAndScale" -> "新建涡桨发动机装配线两条";
            case "division" -> "430204 石峰区";
            case "industry" -> "C37 铁路、船舶、航空航天和其他运输设备制造业";
            case "park" -> "株洲高新区";
            case "fund" -> "技术改造资金";
            case "totalInvestment" -> new BigDecimal("10000000");
            case "requestedAmount" -> new BigDecimal("1000000");
            case "constructionStart" -> LocalDate.of(2025, 1, 1);
            case "plannedEnd" -> "2026-12-31";
            case "filingKind" -> "备案";
            case "filingNumber" -> "株发改备〔2024〕12号";
            case "catalogueClass" -> "鼓励类";
            case "ownership" -> "民营";
            case "expectedOutput/jobs" -> 320;
            case "expectedOutput/annualEnergyTce" -> new BigDecimal("4200.5");
            case "expectedOutput/annualOutputValue", "expectedOutput/annualRevenue", "expectedOutput/annualTax" ->
                new BigDecimal("8000000");
            case "gates/energy/status" -> "已批准";
            case "gates/energy/documentNumber" -> "湘批〔2024〕1号";
            case "declarations/otherFunds" -> "A 资金;B 资金";
            case "declarations/yearsFundedBefore" -> "2019;2021";
            case "needs/talent/persons" -> 40;
            default ->
                TemplateSheet.PROJECTS.columns().stream()
                                .filter(column -> column.path().equals(path))
                                .anyMatch(column -> column.kind() == CellKind.YES_NO)
                        ? "否"
                        : "";
        };
    }

    Filled line(TemplateSheet sheet, Object... cells) {
        of(sheet).add(new ArrayList<>(List.of(cells)));
        return this;
    }

    /** With another content in one cell of a sheet's row, counted from 1. */
    Filled cell(TemplateSheet sheet, int row, String path, Object content) {
        var column = sheet.columns().stream().map(TemplateColumn::path).toList().indexOf(path);
        of(sheet).get(row - 1).set(column, content);
        return this;
    }

    Filled version(String other) {
        version = other;
        return this;
    }

    Filled firstHeading(String other) {
        firstHeading = other;
        return this;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var workbook = new Workbook(bytes, "test", "1.0");
        for (var sheet : TemplateSheet.values()) {
            var worksheet = workbook.newWorksheet(sheet.title());
            for (int column = 0; column < sheet.columns().size(); column++) {
                worksheet.value(
                        0,
                        column,
                        column == 0
                                ? firstHeading
                                : sheet.columns().get(column).heading().zh());
            }
            var number = 1;
            for (var row : of(sheet)) {
                for (int column = 0; column < row.size(); column++) {
                    put(worksheet, number, column, row.get(column));
                }
                number++;
            }
        }
        var about = workbook.newWorksheet(TemplateSheet.ABOUT);
        about.value(0, 0, TemplateSheet.MARK);
        about.value(0, 1, version);
        workbook.finish();
        return bytes.toByteArray();
    }

    private static void put(Worksheet worksheet, int row, int column, Object content) {
        switch (content) {
            case BigDecimal number -> worksheet.value(row, column, number);
            case Integer number -> worksheet.value(row, column, number);
            case LocalDate day -> worksheet.value(row, column, day);
            case String text when text.startsWith("=") -> worksheet.formula(row, column, text.substring(1));
            case String text when !text.isEmpty() -> worksheet.value(row, column, text);
            default -> {
                // stays empty
            }
        }
    }

    private List<List<Object>> of(TemplateSheet sheet) {
        return Objects.requireNonNull(rows.get(sheet));
    }
}
