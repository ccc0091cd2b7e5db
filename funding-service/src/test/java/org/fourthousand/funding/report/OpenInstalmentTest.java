package org.fourthousand.funding.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an instalment is likely to be paid. */
class OpenInstalmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Percent HALF = Percent.of("50");

    @Test
    void whatIsDueIsForThisMonth() {
        assertThat(expected(true, START, END, null, null)).isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void aProjectThatReportedGoesOnAtItsPace() {
        // 20 % in 60 days make 50 % in 150
        assertThat(expected(false, START, END, "20", START.plusDays(60))).isEqualTo(YearMonth.of(2026, 5));
    }

    @Test
    void aProjectThatReportedNothingGoesByItsPlan() {
        assertThat(expected(false, START, END, null, null)).isEqualTo(YearMonth.of(2026, 7));
        assertThat(expected(false, START, END, "0", START.plusDays(60))).isEqualTo(YearMonth.of(2026, 7));
    }

    @Test
    void whatShouldHaveBeenIsForThisMonth() {
        assertThat(expected(false, START.minusYears(2), END.minusYears(2), null, null))
                .isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void nobodyKnowsWithoutAPlan() {
        assertThat(expected(false, null, null, "20", TODAY)).isNull();
        assertThat(expected(false, START, START, null, null)).isNull();
    }

    private static @Nullable YearMonth expected(
            boolean isDue,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String physical,
            @Nullable LocalDate reportedOn) {
        return new OpenInstalment(
                        "F",
                        Yuan.of("1.00"),
                        isDue,
                        start,
                        end,
                        physical == null ? null : new BigDecimal(physical),
                        reportedOn)
                .expected(TODAY, HALF);
    }
}
