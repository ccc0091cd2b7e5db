package org.fourthousand.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a form asks and the real list does not publish: how the investment is spread over the years, paid for, spent on
 * equipment, and what it yields. Computed from the real amount and the demo's dates by fixed shares; synthetic, and says
 * nothing about the project.
 *
 * @param total investment, yuan
 * @param requested support applied for, yuan
 * @param from first day of construction
 * @param until planned last day
 */
record SyntheticPlan(BigDecimal total, BigDecimal requested, LocalDate from, LocalDate until) {

    private static final BigDecimal OWN_FUNDS = new BigDecimal("0.30");
    private static final BigDecimal EQUIPMENT = new BigDecimal("0.40");
    private static final BigDecimal OUTPUT_VALUE = new BigDecimal("0.90");
    private static final BigDecimal REVENUE = new BigDecimal("0.85");
    private static final BigDecimal TAX = new BigDecimal("0.05");
    private static final BigDecimal YUAN_PER_JOB = new BigDecimal("1500000");
    private static final BigDecimal YUAN_PER_TCE = new BigDecimal("100000");
    private static final int MOST_JOBS = 20_000;
    private static final int MONTHS = 12;

    /** Each year its share by months of construction; the last takes what rounding left. */
    List<Map<String, Object>> byYear() {
        var months = new BigDecimal(monthsIn(from.getYear(), until.getYear()));
        var plan = new ArrayList<Map<String, Object>>();
        var left = total;
        for (int year = from.getYear(); year < until.getYear(); year++) {
            var share = total.multiply(new BigDecimal(monthsIn(year, year))).divide(months, 2, RoundingMode.HALF_UP);
            plan.add(Map.of("year", year, "amount", share.toPlainString()));
            left = left.subtract(share);
        }
        plan.add(Map.of("year", until.getYear(), "amount", left.toPlainString()));
        return plan;
    }

    private int monthsIn(int first, int last) {
        var start = first == from.getYear() ? from.getMonthValue() : 1;
        var end = last == until.getYear() ? until.getMonthValue() : MONTHS;
        return (last - first) * MONTHS + end - start + 1;
    }

    /** Own funds, the support asked for, and a loan for the rest. */
    List<Map<String, Object>> sources() {
        var own = share(OWN_FUNDS);
        return List.of(
                source("OWN_FUNDS", own),
                source("THIS_SUPPORT", requested),
                source("BANK_LOAN", total.subtract(own).subtract(requested)));
    }

    private static Map<String, Object> source(String kind, BigDecimal amount) {
        return Map.of("kind", kind, "amount", amount.toPlainString());
    }

    Map<String, Object> output() {
        return Map.of(
                "annualOutputValue", share(OUTPUT_VALUE).toPlainString(),
                "annualRevenue", share(REVENUE).toPlainString(),
                "annualTax", share(TAX).toPlainString(),
                "jobs", Math.min(MOST_JOBS, perUnit(YUAN_PER_JOB).intValueExact()),
                "annualEnergyTce", perUnit(YUAN_PER_TCE));
    }

    /** One line, named after the project, so that no two of the demo share their equipment. */
    List<Map<String, Object>> equipment(String number) {
        return List.of(Map.of(
                "name",
                "主要生产设备(%s,演示数据)".formatted(number),
                "amount",
                share(EQUIPMENT).toPlainString()));
    }

    private BigDecimal share(BigDecimal of) {
        return total.multiply(of).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal perUnit(BigDecimal yuan) {
        return total.divide(yuan, 0, RoundingMode.CEILING);
    }
}
