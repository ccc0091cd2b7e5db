package org.fourthousand.registry.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fourthousand.kit.problem.Text;

/** Cells that are to hold a day. */
final class DayCells {

    /** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_OF_2000 = 36_526;
    private static final int LAST_OF_2100 = 73_415;
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private DayCells() {}

    static LocalDate day(CellContent cell) throws InvalidCell {
        if (cell.number() != null) {
            return ofSerial(NumberCells.whole(cell));
        }
        if (ISO.matcher(cell.text()).matches()) {
            try {
                return LocalDate.parse(cell.text());
            } catch (DateTimeException noSuchDay) {
                throw new InvalidCell(Text.of("没有这一天,请核对。", "There is no such day; check it."));
            }
        }
        throw new InvalidCell(
                Text.of("请填日期格式的单元格,或写成 2025-01-31 这样。", "Format the cell as a date, or write it like 2025-01-31."));
    }

    private static LocalDate ofSerial(int serial) throws InvalidCell {
        if (serial < FIRST_OF_2000 || serial > LAST_OF_2100) {
            throw new InvalidCell(Text.of(
                    "这是数字而非 2000 至 2100 年间的日期;请写成 2025-01-31 这样。",
                    "This is a number and no date from 2000 to 2100; write it like 2025-01-31."));
        }
        return DAY_ZERO.plusDays(serial);
    }
}
