package org.fourthousand.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.value.CalendarExhausted;
import org.fourthousand.kit.value.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {

    private enum Action {
        URGE,
        UP
    }

    private final Ladder<Action> ladder = ladder("-3:URGE 1:UP 6:UP");

    @ParameterizedTest
    @CsvSource({
        // across Spring Festival: Saturday 14 February 2026 and Saturday 28 February are working days
        "2026-02-26, 2026-02-13, 0",
        "2026-02-26, 2026-02-14, 1",
        "2026-02-26, 2026-02-26, 1",
        "2026-02-26, 2026-02-27, 2",
        "2026-02-26, 2026-03-04, 2",
        "2026-02-26, 2026-03-05, 3",
    })
    void rungsAreReachedOnWorkingDays(LocalDate lastDay, LocalDate today, int reached) {
        assertThat(ladder.reached(lastDay, today)).isEqualTo(reached);
    }

    @Test
    void aRungBeyondTheCalendarIsNotReachedAndADayBeyondItIsRefused() {
        var lastDay = LocalDate.of(2026, 12, 30);

        assertThat(ladder.reached(lastDay, LocalDate.of(2026, 12, 31))).isEqualTo(2);
        assertThat(ladder.dayOf(2, lastDay)).isEqualTo("2027-01-01");
        assertThatThrownBy(() -> ladder.reached(lastDay, LocalDate.of(2027, 1, 1)))
                .isInstanceOf(CalendarExhausted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x:UP", "1:DOWN", "0:UP", "2:UP 1:UP", "1:UP 1:UP", "1:UP, 2:UP"})
    void whatIsNoLadderIsRefused(String value) {
        assertThatThrownBy(() -> ladder(value)).isInstanceOf(InvalidValue.class);
    }

    private static Ladder<Action> ladder(String value) {
        return Ladder.of(
                new PolicyValue(Ids.next(), "ladder-special", value, LocalDate.of(2014, 1, 1), null, "[D]"),
                Action.class);
    }
}
