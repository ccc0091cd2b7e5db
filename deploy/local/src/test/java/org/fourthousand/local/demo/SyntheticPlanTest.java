package org.fourthousand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticPlanTest {

    private static final LocalDate START = LocalDate.of(2024, 7, 1);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @ValueSource(strings = {"10000000000.00", "1000000.00", "1000000.01", "858600000.07"})
    void whatItComputesAddsUpToTheInvestment(String investment) {
        var total = new BigDecimal(investment);

        var plan = new SyntheticPlan(total, new BigDecimal("100000.00"), START, END);

        assertThat(plan.byYear()).extracting(line -> line.get("year")).containsExactly(2024, 2025, 2026);
        assertThat(sum(plan.byYear())).isEqualByComparingTo(total);
        assertThat(sum(plan.sources())).isEqualByComparingTo(total);
        assertThat(amounts(plan.sources())).allMatch(amount -> amount.signum() > 0);
        assertThat(sum(plan.equipment("HN001"))).isLessThan(total);
    }

    private static BigDecimal sum(List<Map<String, Object>> lines) {
        return amounts(lines).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> amounts(List<Map<String, Object>> lines) {
        return lines.stream()
                .map(line -> new BigDecimal((String) Objects.requireNonNull(line.get("amount"))))
                .toList();
    }
}
