package org.fourthousand.kit.value;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** One whole year of a {@link WorkCalendar}: which of its days are working days. */
final class WorkYear {

    /** New Year (元旦), Labour Day (劳动节) and National Day (国庆节) are fixed in law; a year in which one is worked was generated, not published. */
    private static final List<MonthDay> ALWAYS_FREE = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1));

    private final BitSet workdays;

    private WorkYear(BitSet workdays) {
        this.workdays = workdays;
    }

    static WorkYear of(Year year, Collection<WorkCalendar.Day> days) {
        var known = new BitSet(year.length() + 1);
        var workdays = new BitSet(year.length() + 1);
        for (var day : days) {
            int index = day.date().getDayOfYear();
            if (day.date().getYear() != year.getValue()) {
                throw new InvalidValue(day.date() + " 不属于 " + year + " 年", day.date() + " is not a day of " + year);
            }
            if (known.get(index)) {
                throw new InvalidValue(day.date() + " 在工作日历中重复", day.date() + " stands in the calendar twice");
            }
            known.set(index);
            workdays.set(index, day.workday());
        }
        if (known.cardinality() != year.length()) {
            LocalDate missing = year.atDay(known.nextClearBit(1));
            throw new InvalidValue(
                    year + " 年工作日历不完整,缺少 " + missing,
                    "The calendar of " + year + " is incomplete: " + missing + " is missing");
        }
        return new WorkYear(refuseGenerated(year, workdays));
    }

    private static BitSet refuseGenerated(Year year, BitSet workdays) {
        for (MonthDay holiday : ALWAYS_FREE) {
            LocalDate date = year.atMonthDay(holiday);
            if (workdays.get(date.getDayOfYear())) {
                throw new InvalidValue(
                        date + " 是法定节假日,不能为工作日;请载入国务院办公厅公布的安排",
                        date + " is a statutory holiday and cannot be a working day; load the calendar as published");
            }
        }
        return workdays;
    }

    boolean isWorkday(LocalDate date) {
        return workdays.get(date.getDayOfYear());
    }
}
