package org.fourthousand.notification.ladder;

import java.time.LocalDate;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.kit.value.WorkingDays;

/** Counts working days (工作日) from a last day, forwards and backwards. Beyond the known calendar it refuses. */
public final class WorkingDayClock {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();

    private WorkingDayClock() {}

    /**
     * The working day so many working days after a day, or before it when negative.
     *
     * @param workingDays not 0
     * @throws org.fourthousand.kit.value.CalendarExhausted beyond the known calendar
     */
    public static LocalDate from(LocalDate day, int workingDays) {
        return workingDays < 0
                ? before(day, -workingDays)
                : CALENDAR.plus(day, WorkingDays.of(workingDays), FirstDay.NOT_COUNTED);
    }

    /** The first day nobody knows yet whether it is a working day. */
    static LocalDate firstUnknownDay() {
        return CALENDAR.lastKnownDay().plusDays(1);
    }

    /** @throws org.fourthousand.kit.value.CalendarExhausted when the calendar does not know the day */
    static void requireKnown(LocalDate day) {
        CALENDAR.isWorkday(day);
    }

    private static LocalDate before(LocalDate day, int workingDays) {
        var counted = 0;
        var found = day;
        while (counted < workingDays) {
            found = found.minusDays(1);
            counted += CALENDAR.isWorkday(found) ? 1 : 0;
        }
        return found;
    }
}
