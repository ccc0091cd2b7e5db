package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2018-08-16, 7, 2018-08-24",
        "2019-05-29, 5, 2019-06-04",
        "2022-01-05, 5, 2022-01-11",
        "2026-02-12, 7, 2026-02-27"
    })
    void a_publicity_period_counts_its_first_day(LocalDate start, int days, LocalDate last) {
        assertThat(calendar.plus(start, WorkingDays.of(days), FirstDay.COUNTED)).isEqualTo(last);
        assertThat(calendar.between(start, last, FirstDay.COUNTED)).isEqualTo(WorkingDays.of(days));
    }

    @ParameterizedTest
    @CsvSource({"2018-08-16, 7, 2018-08-27", "2026-02-12, 7, 2026-02-28", "2026-02-13, 1, 2026-02-14"})
    void a_period_that_does_not_count_its_first_day_ends_later(LocalDate start, int days, LocalDate last) {
        assertThat(calendar.plus(start, WorkingDays.of(days), FirstDay.NOT_COUNTED))
                .isEqualTo(last);
        assertThat(calendar.between(start, last, FirstDay.NOT_COUNTED)).isEqualTo(WorkingDays.of(days));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, true, shifted working day on a Saturday",
        "2026-02-28, true, shifted working day on a Saturday",
        "2026-02-17, false, Spring Festival on a Tuesday",
        "2026-02-21, false, Saturday",
        "2026-02-24, true, Tuesday",
        "2015-09-03, false, added holiday of 2015",
        "2020-01-31, false, Spring Festival as extended in 2020"
    })
    void holidays_and_shifted_working_days_count(LocalDate date, boolean workday, String why) {
        assertThat(calendar.isWorkday(date)).as(why).isEqualTo(workday);
    }

    @Test
    void a_period_that_starts_on_a_free_day_counts_from_the_next_working_day() {
        // Given Saturday 18 August 2018
        var saturday = LocalDate.of(2018, 8, 18);
        var monday = LocalDate.of(2018, 8, 20);

        // Then
        assertThat(calendar.plus(saturday, WorkingDays.of(1), FirstDay.COUNTED)).isEqualTo(monday);
        assertThat(calendar.plus(saturday, WorkingDays.of(7), FirstDay.COUNTED))
                .isEqualTo(calendar.plus(monday, WorkingDays.of(7), FirstDay.COUNTED))
                .isEqualTo(calendar.plus(saturday, WorkingDays.of(7), FirstDay.NOT_COUNTED));
    }

    @Test
    void plus_and_between_undo_each_other_wherever_a_period_starts() {
        var random = new Random(6);
        for (int i = 0; i < 500; i++) {
            // Given
            LocalDate start = calendar.firstKnownDay().plusDays(random.nextInt(8_000));
            var length = WorkingDays.of(1 + random.nextInt(60));
            for (FirstDay firstDay : FirstDay.values()) {
                // When
                LocalDate last = calendar.plus(start, length, firstDay);

                // Then
                assertThat(calendar.isWorkday(last)).isTrue();
                assertThat(calendar.between(start, last, firstDay)).isEqualTo(length);
            }
        }
    }

    @Test
    void what_is_left_of_a_deadline_is_counted_from_tomorrow() {
        var deadline = LocalDate.of(2026, 2, 27);
        assertThat(calendar.between(LocalDate.of(2026, 2, 24), deadline, FirstDay.NOT_COUNTED))
                .isEqualTo(WorkingDays.of(3));
        assertThat(calendar.between(deadline, deadline, FirstDay.NOT_COUNTED)).isEqualTo(WorkingDays.of(0));
        assertThat(calendar.between(deadline, deadline, FirstDay.COUNTED)).isEqualTo(WorkingDays.of(1));
    }

    @Test
    void beyond_the_known_years_nothing_is_guessed() {
        assertThat(calendar.firstKnownDay()).isEqualTo("2004-01-01");
        assertThat(calendar.lastKnownDay()).isEqualTo("2026-12-31");
        assertThat(calendar.plus(LocalDate.of(2026, 12, 31), WorkingDays.of(1), FirstDay.COUNTED))
                .isEqualTo("2026-12-31");
        assertThatExceptionOfType(CalendarExhausted.class)
                .isThrownBy(() -> calendar.plus(LocalDate.of(2026, 12, 31), WorkingDays.of(2), FirstDay.COUNTED))
                .satisfies(exhausted -> assertThat(exhausted.day()).isEqualTo("2027-01-01"))
                .satisfies(exhausted ->
                        assertThat(exhausted.zh()).contains("2027-01-01").contains("2026-12-31"));
        assertThatExceptionOfType(CalendarExhausted.class)
                .isThrownBy(() -> calendar.isWorkday(LocalDate.of(2003, 12, 31)));
        assertThatExceptionOfType(CalendarExhausted.class)
                .isThrownBy(() -> calendar.plus(LocalDate.of(2003, 12, 31), WorkingDays.of(1), FirstDay.NOT_COUNTED));
        assertThatExceptionOfType(CalendarExhausted.class)
                .isThrownBy(
                        () -> calendar.between(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 4), FirstDay.COUNTED));
    }

    @Test
    void senseless_periods_are_refused() {
        var today = LocalDate.of(2026, 3, 2);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> calendar.plus(today, WorkingDays.of(0), FirstDay.COUNTED));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> WorkingDays.of(-1));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> calendar.between(today, today.minusDays(1), FirstDay.COUNTED));
    }
}
