package org.fourthousand.kit.value;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The working days (工作日) of whole calendar years: weekdays, less statutory holidays (法定节假日), plus shifted working days (调休). Immutable;
 * days outside the known years are refused with {@link CalendarExhausted}, never guessed. All dates are days in Asia/Shanghai.
 */
public final class WorkCalendar {

    /**
     * One day of a calendar.
     *
     * @param date the day
     * @param workday whether it is a working day
     */
    public record Day(LocalDate date, boolean workday) {}

    private static final class Shipped {
        static final WorkCalendar CALENDAR = of(WorkdayTable.shipped());
    }

    private final NavigableMap<Integer, WorkYear> years;

    private WorkCalendar(NavigableMap<Integer, WorkYear> years) {
        this.years = years;
    }

    /** The calendar that ships with the suite: 2004 to 2026. */
    public static WorkCalendar shipped() {
        return Shipped.CALENDAR;
    }

    /**
     * A calendar from any source of days, in any order.
     *
     * @throws InvalidValue unless the days make up whole years that follow one another, each day once
     */
    public static WorkCalendar of(Collection<Day> days) {
        if (days.isEmpty()) {
            throw new InvalidValue("工作日历不能为空", "A working-day calendar cannot be empty");
        }
        var years = new TreeMap<Integer, WorkYear>();
        days.stream()
                .collect(Collectors.groupingBy(day -> day.date().getYear()))
                .forEach((year, daysOfYear) -> years.put(year, WorkYear.of(Year.of(year), daysOfYear)));
        return new WorkCalendar(withoutGaps(years));
    }

    /**
     * This calendar with a further year, or with a known year as it was later amended (2020, for example, when the Spring Festival was extended).
     *
     * @throws InvalidValue unless the days are exactly those of the year, and the year follows, precedes or replaces a known one
     */
    public WorkCalendar with(Year year, Collection<Day> days) {
        var extended = new TreeMap<>(years);
        extended.put(year.getValue(), WorkYear.of(year, days));
        return new WorkCalendar(withoutGaps(extended));
    }

    private static NavigableMap<Integer, WorkYear> withoutGaps(NavigableMap<Integer, WorkYear> years) {
        if (years.lastKey() - years.firstKey() + 1 != years.size()) {
            throw new InvalidValue(
                    "工作日历的年份须连续:" + years.keySet(),
                    "The years of a working-day calendar follow one another: " + years.keySet());
        }
        return years;
    }

    /** The first day the calendar knows. */
    public LocalDate firstKnownDay() {
        return LocalDate.of(years.firstKey(), 1, 1);
    }

    /** The last day for which the calendar is published; an administrator is to be warned well before it. */
    public LocalDate lastKnownDay() {
        return LocalDate.of(years.lastKey(), 12, 31);
    }

    /**
     * Whether the day is a working day, holidays and shifted working days considered.
     *
     * @throws CalendarExhausted when the day lies outside the known years
     */
    public boolean isWorkday(LocalDate date) {
        WorkYear year = years.get(date.getYear());
        if (year == null) {
            throw new CalendarExhausted(date, firstKnownDay(), lastKnownDay());
        }
        return year.isWorkday(date);
    }

    /**
     * The last day of a period that begins on {@code start}. Only working days count: when a counted starting day is itself none, the period's
     * first day is the next working day.
     *
     * @param length 1 working day or more
     * @return the working day on which the period ends, itself still inside it
     * @throws InvalidValue when the length is zero
     * @throws CalendarExhausted when the period begins or ends outside the known years
     */
    public LocalDate plus(LocalDate start, WorkingDays length, FirstDay firstDay) {
        if (length.count() == 0) {
            throw new InvalidValue("期限至少为一个工作日", "A period has at least one working day");
        }
        LocalDate day = firstCandidate(start, firstDay);
        int counted = isWorkday(day) ? 1 : 0;
        while (counted < length.count()) {
            day = day.plusDays(1);
            counted += isWorkday(day) ? 1 : 0;
        }
        return day;
    }

    /**
     * The working days of the period that begins on {@code start} and ends on {@code end}, the end counted; the reverse of {@link #plus}. With the
     * first day not counted it is what is left of a deadline: from today to the deadline.
     *
     * @throws InvalidValue when the end lies before the start
     * @throws CalendarExhausted when the period touches a day outside the known years
     */
    public WorkingDays between(LocalDate start, LocalDate end, FirstDay firstDay) {
        if (end.isBefore(start)) {
            throw new InvalidValue(
                    "期限的截止日 %s 早于起始日 %s".formatted(end, start),
                    "The period ends on %s, before it starts on %s".formatted(end, start));
        }
        isWorkday(start);
        isWorkday(end);
        long count = firstCandidate(start, firstDay)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkday)
                .count();
        return WorkingDays.of(Math.toIntExact(count));
    }

    /** Refuses an unknown start even where it is not counted itself. */
    private LocalDate firstCandidate(LocalDate start, FirstDay firstDay) {
        isWorkday(start);
        return switch (firstDay) {
            case COUNTED -> start;
            case NOT_COUNTED -> start.plusDays(1);
        };
    }
}
