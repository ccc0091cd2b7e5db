package org.fourthousand.registry.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * What stands in a filled template, sheet by sheet: rows that are not empty.
 *
 * @param rows of each sheet
 */
record FilledSheets(Map<TemplateSheet, List<FilledRow>> rows) {

    /**
     * A row.
     *
     * @param number from 0
     * @param cells one for each column
     */
    record FilledRow(int number, List<CellContent> cells) {}

    /**
     * Reads a workbook row by row.
     *
     * @throws Problem when it is none, is too large, or not of the present template
     */
    static FilledSheets read(byte[] bytes) {
        WorkbookGuard.check(bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            requireTemplate(workbook);
            var rows = new EnumMap<TemplateSheet, List<FilledRow>>(TemplateSheet.class);
            for (var sheet : TemplateSheet.values()) {
                rows.put(
                        sheet, rows(workbook.findSheet(sheet.title()).orElseThrow(FilledSheets::otherTemplate), sheet));
            }
            return new FilledSheets(rows);
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NumberFormatException
                | NullPointerException broken) {
            throw WorkbookGuard.unreadable();
        }
    }

    private static void requireTemplate(ReadableWorkbook workbook) throws IOException {
        var about = workbook.findSheet(TemplateSheet.ABOUT).orElseThrow(FilledSheets::otherTemplate);
        try (var rows = about.openStream()) {
            var first = rows.findFirst().orElseThrow(FilledSheets::otherTemplate);
            if (!content(first, 0).text().equals(TemplateSheet.MARK)
                    || !content(first, 1).text().equals(TemplateSheet.VERSION)) {
                throw otherTemplate();
            }
        }
    }

    private static List<FilledRow> rows(Sheet sheet, TemplateSheet template) throws IOException {
        var filled = new ArrayList<FilledRow>();
        try (var rows = sheet.openStream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                var row = each.next();
                var cells = new ArrayList<CellContent>();
                for (int column = 0; column < template.columns().size(); column++) {
                    cells.add(content(row, column));
                }
                if (row.getRowNum() == 1) {
                    requireHeadings(cells, template);
                } else if (!cells.stream().allMatch(CellContent::isEmpty)) {
                    filled.add(new FilledRow(row.getRowNum() - 1, cells));
                }
                if (filled.size() > template.mostRows()) {
                    throw new Problem(
                            ImportProblem.WORKBOOK_TOO_LARGE,
                            Text.of("工作表“%s”最多填 %s 行,请分批导入。", "The sheet %s takes at most %s rows; import in parts.")
                                    .with(template.title(), template.mostRows()));
                }
            }
        }
        return filled;
    }

    private static void requireHeadings(List<CellContent> cells, TemplateSheet template) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column)
                    .text()
                    .equals(template.columns().get(column).heading().zh())) {
                throw otherTemplate();
            }
        }
    }

    private static CellContent content(Row row, int column) {
        return cell(row, column)
                .map(cell -> new CellContent(
                        text(cell),
                        cell.getType() == CellType.NUMBER ? cell.asNumber() : null,
                        cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR))
                .orElse(CellContent.EMPTY);
    }

    private static Optional<Cell> cell(Row row, int column) {
        return row.getOptionalCell(column);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString().strip();
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.asBoolean() ? "是" : "否";
            case FORMULA, ERROR, EMPTY -> "";
        };
    }

    private static Problem otherTemplate() {
        return new Problem(
                ImportProblem.WRONG_TEMPLATE,
                Text.of(
                                "请下载现行模板(第 %s 版)填写,勿改动工作表名称和标题行。",
                                "Download the present template (version %s) and fill it in; leave the names of sheets and the headings as they are.")
                        .with(TemplateSheet.VERSION));
    }
}
