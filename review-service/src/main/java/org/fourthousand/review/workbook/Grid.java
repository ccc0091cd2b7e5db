package org.fourthousand.review.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** The cells of a workbook as text; formulas and error values are faults. */
final class Grid {

    private static final int MOST_ROWS = 20_000;
    private static final int DIGITS = 10;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Violation> faults = new ArrayList<>();

    private Grid() {}

    /** Reads the first sheet. @throws Problem 422 when it is no workbook */
    static Grid of(byte[] uploaded) {
        var grid = new Grid();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(CheckedZip.of(uploaded)));
                var rows = workbook.getFirstSheet().openStream()) {
            rows.limit(MOST_ROWS).forEach(grid::add);
        } catch (Problem told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            throw CheckedZip.unreadable();
        }
        return grid;
    }

    private void add(Row row) {
        int at = row.getRowNum() - 1;
        while (rows.size() < Math.min(at, MOST_ROWS)) {
            rows.add(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (int column = 0; column <= Layout.REASON; column++) {
            texts.add(column < row.getCellCount() ? text(row.getCell(column), at, column) : "");
        }
        rows.add(texts);
    }

    @SuppressWarnings("NullAway") // the reader answers null for a cell that is not there
    private String text(Cell cell, int row, int column) {
        if (cell == null) {
            return "";
        }
        var type = cell.getType();
        if (type == CellType.FORMULA || type == CellType.ERROR) {
            faults.add(Violation.at(
                    "#cell/" + Layout.cell(row, column), Text.of("请填写数值,不要使用公式", "fill in the value, not a formula")));
            return "";
        }
        if (type == CellType.NUMBER) {
            return decimal(cell.asNumber());
        }
        var text = cell.getText();
        return text == null ? "" : text.strip();
    }

    /** Spreadsheets keep binary fractions: 85.55 may come as 85.549999999999997. */
    private static String decimal(BigDecimal number) {
        var rounded = number.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    int rows() {
        return rows.size();
    }

    /** Empty when there is nothing. */
    String at(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column)
                : "";
    }

    List<Violation> faults() {
        return faults;
    }
}
