package org.fourthousand.registry.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the template: official headings, lists to choose from, how each column is filled in. */
final class TemplateFile {

    private static final String GREY = "D9E2EC";
    private static final String CHOICES = "代码";
    private static final int WIDTH = 22;

    private final Workbook workbook;
    private final Map<List<String>, String> choices = new LinkedHashMap<>();

    private TemplateFile(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The empty template. */
    static void write(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "FourThousand", "1.0");
        var template = new TemplateFile(workbook);
        for (var sheet : TemplateSheet.values()) {
            template.headings(workbook.newWorksheet(sheet.title()), sheet);
        }
        template.notes();
        template.hiddenSheets();
        workbook.finish();
    }

    /** The headings of a sheet, with a remark on each how it is filled in, and lists under those that have choices. */
    private void headings(Worksheet worksheet, TemplateSheet sheet) {
        headings(worksheet, sheet.columns());
        for (int column = 0; column < sheet.columns().size(); column++) {
            var heading = sheet.columns().get(column);
            worksheet.comment(
                    0,
                    column,
                    heading.kind().note().zh() + " / " + heading.kind().note().en());
            if (!heading.kind().choices().isEmpty()) {
                worksheet
                        .range(1, column, sheet.mostRows(), column)
                        .validateWithListByFormula(source(heading.kind().choices()));
            }
        }
    }

    static void headings(Worksheet worksheet, List<TemplateColumn> columns) {
        worksheet.freezePane(1, 1);
        for (int column = 0; column < columns.size(); column++) {
            worksheet.width(column, column == 0 ? 8 : WIDTH);
            worksheet.inlineString(0, column, columns.get(column).heading().zh());
            worksheet.style(0, column).bold().fillColor(GREY).wrapText(true).set();
        }
    }

    /** Where a list stands on the hidden sheet; each list has a column of its own. */
    private String source(List<String> list) {
        return choices.computeIfAbsent(list, unused -> {
            var column = new CellAddress(TemplateSheet.PROJECTS, 0, choices.size())
                    .name()
                    .replace("1", "");
            return "'%s'!$%s$1:$%s$%d".formatted(CHOICES, column, column, list.size());
        });
    }

    private void notes() {
        var notes = workbook.newWorksheet("填表说明");
        notes.width(0, 110);
        var row = 0;
        for (var line : List.of(
                "1. 每个项目在“项目”表填一行,序号自定,不得重复;其年度投资计划、资金来源、设备清单在各表逐行填写,以序号对应。",
                "2. 金额一律以元为单位填数字,不用千位分隔符,不写“万元”。日期填日期格式,或写成 2025-01-31。",
                "3. 有下拉列表的请从列表选择。请勿使用公式,勿改动工作表名称和标题行。",
                "4. 年度投资计划之和、资金来源之和均须等于总投资。",
                "5. 提交后全部通过才导入;有误时逐格列出,改正后重新提交。",
                "1. One row a project on the first sheet, with a number of your own; lines on the other sheets name that number.",
                "2. Amounts in yuan, digits only. Dates as dates, or like 2025-01-31.",
                "3. Choose from the lists where there are any. No formulas; leave names of sheets and headings as they are.",
                "4. The plan's years, and the sources of funding, each add up to the total investment.",
                "5. All is taken in, or nothing: faults are told cell by cell.")) {
            notes.inlineString(row++, 0, line);
        }
    }

    private void hiddenSheets() {
        var hidden = workbook.newWorksheet(CHOICES);
        hidden.setVisibilityState(VisibilityState.HIDDEN);
        var column = 0;
        for (var list : choices.keySet()) {
            for (int row = 0; row < list.size(); row++) {
                hidden.inlineString(row, column, list.get(row));
            }
            column++;
        }
        about(workbook);
    }

    /** The sheet that says what the file is. */
    static void about(Workbook workbook) {
        var about = workbook.newWorksheet(TemplateSheet.ABOUT);
        about.setVisibilityState(VisibilityState.HIDDEN);
        about.inlineString(0, 0, TemplateSheet.MARK);
        about.inlineString(0, 1, TemplateSheet.VERSION);
    }
}
