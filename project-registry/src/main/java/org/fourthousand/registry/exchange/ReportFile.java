package org.fourthousand.registry.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the workbook back with its faulty cells marked, and a list of them. It can be mended and sent again. */
final class ReportFile {

    private static final String RED = "F8C9C4";

    private ReportFile() {}

    static void write(OutputStream out, FilledSheets sheets, List<CellFault> faults, List<Locale> languages)
            throws IOException {
        var workbook = new Workbook(out, "FourThousand", "1.0");
        var byPlace = faults.stream()
                .collect(Collectors.toMap(
                        CellFault::at, fault -> fault.words().in(languages), (one, two) -> one + " " + two));
        for (var sheet : TemplateSheet.values()) {
            filled(workbook.newWorksheet(sheet.title()), sheet, sheets, byPlace);
        }
        list(workbook.newWorksheet("错误报告"), faults, languages);
        TemplateFile.about(workbook);
        workbook.finish();
    }

    private static void filled(
            Worksheet worksheet, TemplateSheet sheet, FilledSheets sheets, Map<CellAddress, String> faults) {
        TemplateFile.headings(worksheet, sheet.columns());
        for (var row : sheets.rows().getOrDefault(sheet, List.of())) {
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = row.cells().get(column);
                if (cell.number() != null) {
                    worksheet.value(row.number(), column, cell.number());
                } else if (!cell.isEmpty()) {
                    worksheet.inlineString(row.number(), column, cell.text());
                }
            }
        }
        faults.forEach((at, words) -> {
            if (at.sheet() == sheet) {
                worksheet.style(at.row(), at.column()).fillColor(RED).set();
                worksheet.comment(at.row(), at.column(), words);
            }
        });
    }

    private static void list(Worksheet worksheet, List<CellFault> faults, List<Locale> languages) {
        var headings = List.of("工作表 / sheet", "单元格 / cell", "标题 / heading", "问题与改法 / what to do");
        for (int column = 0; column < headings.size(); column++) {
            worksheet.width(column, column == 3 ? 80 : 22);
            worksheet.inlineString(0, column, headings.get(column));
            worksheet.style(0, column).bold().set();
        }
        var row = 1;
        for (var fault : faults) {
            worksheet.inlineString(row, 0, fault.at().sheet().title());
            worksheet.inlineString(row, 1, fault.at().name());
            worksheet.inlineString(row, 2, fault.at().heading().heading().in(languages));
            worksheet.inlineString(row, 3, fault.words().in(languages));
            row++;
        }
    }
}
