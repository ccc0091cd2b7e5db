package org.fourthousand.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRulesTest {

    private final LightRules rules = new LightRules(new BigDecimal("80"), new BigDecimal("60"));

    @ParameterizedTest
    @CsvSource({
        "80.00, 100.00, GREEN",
        "79.99, 100.00, YELLOW",
        "60.00, 100.00, YELLOW",
        "59.99, 100.00, RED",
        "0.00, 0.00, GREEN",
        "0.00, 10.00, RED",
        "20.00, 24.79, GREEN"
    })
    void physicalProgressIsHeldAgainstTheSchedule(BigDecimal physical, BigDecimal schedule, Light light) {
        assertThat(rules.judge(0, physical, null, schedule, false).light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"100.00, 79.00, YELLOW", "100.00, 59.00, RED", "70.00, 100.00, YELLOW", "80.00, 80.00, GREEN"})
    void theSlowerOfPhysicalAndFinancialProgressDecides(BigDecimal physical, BigDecimal financial, Light light) {
        var verdict = rules.judge(0, physical, financial, new BigDecimal("100.00"), false);

        assertThat(verdict.light()).isEqualTo(light);
    }

    @Test
    void theWorstWins() {
        var behind = new BigDecimal("70.00");
        var all = new BigDecimal("100.00");

        assertThat(rules.judge(1, all, null, all, true).light()).isEqualTo(Light.RED);
        assertThat(rules.judge(0, behind, null, all, true).light()).isEqualTo(Light.YELLOW);
        assertThat(rules.judge(0, all, null, all, true).light()).isEqualTo(Light.BLUE);
        assertThat(rules.judge(0, null, null, null, false).light()).isEqualTo(Light.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 0.00", "2025-01-01, 0.14", "2025-06-30, 24.79", "2026-12-31, 100.00", "2027-01-01, 100.00"
    })
    void theScheduleRunsFromThePlannedStartToThePlannedEnd(LocalDate day, BigDecimal percent) {
        assertThat(LightRules.schedulePercent(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), day))
                .isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 2025, 1, 2025-03-31", "2025-06-30, 2025, 2, 2025-06-30", "2025-12-31, 2025, 4, 2025-12-31"
    })
    void aDayLiesInItsQuarter(LocalDate day, int year, int number, LocalDate end) {
        assertThat(Quarter.of(day)).isEqualTo(new Quarter(year, number));
        assertThat(Quarter.of(day).end()).isEqualTo(end);
    }

    @Test
    void aPlanHasAtLeastItsFirstQuarter() {
        var first = new Quarter(2025, 4);

        assertThat(first.to(new Quarter(2026, 2))).containsExactly(first, new Quarter(2026, 1), new Quarter(2026, 2));
        assertThat(first.to(new Quarter(2025, 1))).containsExactly(first);
    }
}
