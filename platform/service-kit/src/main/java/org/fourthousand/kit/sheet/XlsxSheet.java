package org.fourthousand.kit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet of Office Open XML. Texts stand in their cells, not in a table shared by all rows, which would grow with them. */
final class XlsxSheet implements Sheet {

    private static final int ROWS_HELD = 500;
    private static final String AMOUNT = "#,##0.00";
    private static final String DAY = "yyyy-mm-dd";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row = 1;

    private XlsxSheet(Workbook workbook, Worksheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    static XlsxSheet begin(OutputStream out, String title, List<String> headings) {
        var workbook = new Workbook(out, "FourThousand", "1.0");
        var sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, 22);
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        return new XlsxSheet(workbook, sheet);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        if (++row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
                // stays empty
            }
            case BigDecimal amount -> {
                sheet.value(row, column, amount);
                sheet.style(row, column).format(AMOUNT).set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            default -> sheet.inlineString(row, column, cell.toString());
        }
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }
}
