package org.fourthousand.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One row of the real list, with what the demo adds to it.
 *
 * @param number of the list, for example {@code HN001}
 * @param name as published
 * @param content as published (建设内容及规模)
 * @param enterpriseName as published, or a named test enterprise
 * @param account the enterprise's demo account
 * @param uscc its synthetic social credit code
 * @param prefecture GB/T 2260 code
 * @param county GB/T 2260 code, empty where none was published
 * @param industry GB/T 4754-2017 section and division
 * @param stage as published, for example 开工
 * @param year in which it stood at that stage, empty where none was published
 * @param investment total investment, yuan; zero where none was published
 */
record DemoProject(
        String number,
        String name,
        String content,
        String enterpriseName,
        String account,
        String uscc,
        String prefecture,
        String county,
        String industry,
        String stage,
        String year,
        BigDecimal investment) {

    private static final List<String> BEFORE_CONSTRUCTION = List.of("签约", "招商", "计划", "规划", "环评公示");
    private static final String RECENT = "2024";
    private static final BigDecimal SHARE_APPLIED_FOR = new BigDecimal("0.015");
    private static final BigDecimal LEAST = new BigDecimal("100000.00");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");

    /** Whether construction has begun: what was only signed or planned in a recent year has not. */
    boolean started() {
        return !BEFORE_CONSTRUCTION.contains(stage) || year.compareTo(RECENT) < 0;
    }

    /** Where it lies: the county, or the prefecture where no county was published. */
    String division() {
        return county.isEmpty() ? prefecture : county;
    }

    /** Whether a county recommends it before the city does. */
    boolean hasCounty() {
        return !county.isEmpty();
    }

    String countyOfficer() {
        return "county-" + county;
    }

    String cityOfficer() {
        return "city-" + prefecture.substring(0, 4);
    }

    /** Support applied for in the demo, yuan: 1.5 percent of the investment. */
    BigDecimal requestedAmount() {
        return investment.multiply(SHARE_APPLIED_FOR).max(LEAST).setScale(2, RoundingMode.HALF_UP);
    }

    /** Total investment as the form takes it; a row without one stands for a million yuan. */
    BigDecimal totalInvestment() {
        return investment.signum() == 0 ? new BigDecimal("1000000.00") : investment.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal yuanOfWan(String wan) {
        return wan.isBlank() ? BigDecimal.ZERO : new BigDecimal(wan).multiply(TEN_THOUSAND);
    }
}
