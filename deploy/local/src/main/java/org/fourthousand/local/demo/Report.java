package org.fourthousand.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;

/** What came of the cycle, on one page. */
final class Report {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private final Cycle cycle;
    private final StringBuilder text = new StringBuilder();

    Report(Cycle cycle) {
        this.cycle = cycle;
    }

    String text(Duration took) {
        heading("Four Thousand Projects · annual cycle %d · %s".formatted(Cycle.YEAR, Cycle.FUND));
        stages();
        selected();
        fund();
        messages();
        heading("Invariants checked");
        cycle.upheld().forEach(invariant -> line("  ✓ " + invariant));
        line("");
        line(String.format(
                Locale.ROOT,
                "The cycle of %d projects took %.1f s.",
                cycle.cases().size(),
                took.toMillis() / 1000.0));
        return text.toString();
    }

    private void stages() {
        heading("Projects per stage");
        cycle.gateway()
                .get(Account.AUDITOR, "/api/registry/v1/statistics")
                .body()
                .forEach(row -> line("  %-20s %4d   total investment %15s 万元"
                        .formatted(
                                row.path("stage").asText(),
                                row.path("projects").asInt(),
                                wan(row.path("totalInvestment").asText()))));
    }

    private void selected() {
        heading("Selected");
        cycle.cases(Case.Outcome.SELECTED).stream()
                .sorted(Comparator.comparing(Case::score).reversed())
                .forEach(each -> line("  %6s  %8s 万元  %s %s"
                        .formatted(
                                each.score(),
                                wan(each.amount().toPlainString()),
                                each.project().number(),
                                each.project().name())));
    }

    private void fund() {
        heading("Fund, yuan");
        var fund = cycle.gateway()
                .get(Account.AUDITOR, "/api/funding/v1/funds/" + Cycle.FUND + "/years/" + Cycle.YEAR)
                .body();
        line("  budget %s · committed %s · ordered %s · paid %s · available %s"
                .formatted(
                        fund.path("budget").asText(),
                        fund.path("committed").asText(),
                        fund.path("ordered").asText(),
                        fund.path("paid").asText(),
                        fund.path("available").asText()));
    }

    private void messages() {
        heading("Messages");
        var statistics = cycle.gateway()
                .get(Account.AUDITOR, "/api/notification/v1/statistics")
                .body();
        line("  " + statistics);
    }

    private void heading(String title) {
        line("");
        line(title);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String wan(String yuan) {
        return new BigDecimal(yuan).divide(TEN_THOUSAND).stripTrailingZeros().toPlainString();
    }
}
