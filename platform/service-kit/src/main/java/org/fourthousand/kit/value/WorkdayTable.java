package org.fourthousand.kit.value;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The text form of a calendar: CSV with the header {@code date,is_workday}, dates ISO 8601, 1 for a working day and 0 for a free one. */
public final class WorkdayTable {

    private WorkdayTable() {}

    /**
     * Reads the table an administrator loads, to be handed to {@link WorkCalendar#with}.
     *
     * @throws InvalidValue when a line is not of this form
     * @throws IOException when the source cannot be read
     */
    public static List<WorkCalendar.Day> read(Reader table) throws IOException {
        return ReferenceTable.rows(table).stream().map(WorkdayTable::day).toList();
    }

    static List<WorkCalendar.Day> shipped() {
        return ReferenceTable.rows("workdays.csv").stream()
                .map(WorkdayTable::day)
                .toList();
    }

    private static WorkCalendar.Day day(CSVRecord line) {
        if (!line.isMapped("date") || !line.isMapped("is_workday") || !line.isConsistent()) {
            throw wrong(line);
        }
        boolean workday = switch (line.get("is_workday")) {
            case "1" -> true;
            case "0" -> false;
            default -> throw wrong(line);
        };
        try {
            return new WorkCalendar.Day(LocalDate.parse(line.get("date")), workday);
        } catch (DateTimeParseException _) {
            throw wrong(line);
        }
    }

    private static InvalidValue wrong(CSVRecord line) {
        String shown = InvalidValue.shown(String.join(",", line));
        return new InvalidValue(
                "工作日历第 %d 行须为 date,is_workday(日期和0或1):%s".formatted(line.getRecordNumber(), shown),
                "Row %d of the calendar must read date,is_workday (a date and 0 or 1): %s"
                        .formatted(line.getRecordNumber(), shown));
    }
}
