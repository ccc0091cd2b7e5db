package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fourthousand.kit.value.WorkCalendar.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarLoadingTest {

    private static final Year NEXT = Year.of(2027);
    private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1));

    private final WorkCalendar shipped = WorkCalendar.shipped();

    @Test
    void an_administrator_extends_the_calendar_by_a_year_and_the_old_one_stays_as_it_was() {
        // Given
        List<Day> days = days(NEXT, HOLIDAYS);
        Collections.shuffle(days);

        // When
        WorkCalendar extended = shipped.with(NEXT, days);

        // Then
        assertThat(extended.lastKnownDay()).isEqualTo("2027-12-31");
        assertThat(extended.plus(LocalDate.of(2026, 12, 31), WorkingDays.of(2), FirstDay.COUNTED))
                .isEqualTo("2027-01-04");
        assertThat(shipped.lastKnownDay()).isEqualTo("2026-12-31");
    }

    @Test
    void a_known_year_may_be_replaced_when_its_calendar_is_amended() {
        // Given
        var amended = new ArrayList<>(days(Year.of(2026), HOLIDAYS));
        var addedHoliday = LocalDate.of(2026, 9, 3);
        amended.replaceAll(day -> day.date().equals(addedHoliday) ? new Day(addedHoliday, false) : day);

        // When
        WorkCalendar calendar = shipped.with(Year.of(2026), amended);

        // Then
        assertThat(calendar.isWorkday(addedHoliday)).isFalse();
        assertThat(shipped.isWorkday(addedHoliday)).isTrue();
    }

    @Test
    void a_year_that_leaves_a_gap_is_refused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> shipped.with(Year.of(2028), days(Year.of(2028), HOLIDAYS)));
    }

    @Test
    void an_incomplete_year_is_refused_and_the_missing_day_named() {
        List<Day> days = days(NEXT, HOLIDAYS);
        days.removeIf(day -> day.date().equals(LocalDate.of(2027, 6, 9)));

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> shipped.with(NEXT, days))
                .satisfies(refused -> assertThat(refused.zh()).contains("2027-06-09"));
    }

    @Test
    void a_day_that_stands_twice_or_belongs_to_another_year_is_refused() {
        List<Day> twice = days(NEXT, HOLIDAYS);
        twice.add(twice.getFirst());
        List<Day> foreign = days(NEXT, HOLIDAYS);
        var ofLastYear = new Day(LocalDate.of(2026, 6, 9), true);
        foreign.replaceAll(day -> day.date().equals(LocalDate.of(2027, 6, 9)) ? ofLastYear : day);

        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> shipped.with(NEXT, twice));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> shipped.with(NEXT, foreign));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> WorkCalendar.of(List.of()));
    }

    @Test
    void a_year_without_the_fixed_holidays_was_generated_and_is_refused() {
        // Friday 1 January and Friday 1 October 2027 are weekdays
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> shipped.with(NEXT, days(NEXT, Set.of())));
    }

    @Test
    void a_leap_year_has_366_days() {
        var leap = Year.of(2028);
        WorkCalendar calendar = shipped.with(NEXT, days(NEXT, HOLIDAYS)).with(leap, days(leap, HOLIDAYS));

        assertThat(calendar.lastKnownDay()).isEqualTo("2028-12-31");
        assertThat(calendar.isWorkday(LocalDate.of(2028, 2, 29))).isTrue();
    }

    @Test
    void a_table_is_read_as_days() throws IOException {
        var table = new StringReader("# as published\ndate,is_workday\n2027-01-01,0\n2027-01-04,1\n");

        assertThat(WorkdayTable.read(table))
                .containsExactly(new Day(LocalDate.of(2027, 1, 1), false), new Day(LocalDate.of(2027, 1, 4), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,is_workday\n2027-01-01,true",
                "date,is_workday\n2027-01-01,",
                "date,is_workday\n2027-01-01",
                "date,is_workday\n2027-02-30,1",
                "date,is_workday\n1/1/2027,0",
                "day,free\n2027-01-01,0"
            })
    void a_table_of_another_form_is_refused(String table) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> WorkdayTable.read(new StringReader(table)));
    }

    /** A stand-in for a published year: weekdays, less the given holidays. */
    private static List<Day> days(Year year, Set<MonthDay> holidays) {
        var days = new ArrayList<Day>();
        for (LocalDate date = year.atDay(1); date.getYear() == year.getValue(); date = date.plusDays(1)) {
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            days.add(new Day(date, !weekend && !holidays.contains(MonthDay.from(date))));
        }
        return days;
    }
}
