package org.fourthousand.local.demo;

import java.time.LocalDate;
import java.util.Map;

/** Half a year on, the evidence is there: the second half of each award is paid. */
final class PayingSecondInstalment implements Stage {

    private static final LocalDate AFTER_THE_SECOND_QUARTER = LocalDate.of(2025, 7, 7);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 10);

    @Override
    public String title() {
        return "The second quarter is reported, the second instalments are paid";
    }

    @Override
    public String run(Cycle cycle) {
        cycle.letPassUntil(AFTER_THE_SECOND_QUARTER);
        var selected = cycle.cases(Case.Outcome.SELECTED);
        Crowd.each(selected, each -> report(cycle, each));
        cycle.letPassUntil(DAY);
        Crowd.each(selected, each -> evaluate(cycle, each));
        Crowd.each(selected, each -> {
            var instalment = new Instalment(cycle.gateway(), each.award(), 2);
            Eventually.holds(
                    "the evidence for the second instalment of "
                            + each.project().number(),
                    () -> instalment.state().equals("DUE"));
        });
        return new PayingThroughBank(cycle).pay(selected, 2);
    }

    /** What the money achieved is evaluated by one of the office and confirmed by another. */
    private static void evaluate(Cycle cycle, Case each) {
        var evaluations = "/api/funding/v1/awards/" + each.award() + "/evaluations";
        var recorded = cycle.gateway()
                .post(
                        Account.FINANCE_MAKER,
                        evaluations,
                        Map.of(
                                "result",
                                "PASSED",
                                "finding",
                                "设备到位率、投资完成率达到绩效目标",
                                "documentNumber",
                                "湘财绩〔2025〕"
                                        + Integer.parseInt(
                                                each.project().number().substring(2)) + "号",
                                "evaluatedOn",
                                DAY.toString()));
        cycle.gateway()
                .post(
                        Account.FINANCE_CHECKER,
                        evaluations + "/" + recorded.body().path("id").asText() + "/confirmation",
                        Map.of());
    }

    private static void report(Cycle cycle, Case each) {
        cycle.gateway()
                .post(
                        each.project().account(),
                        "/api/registry/v1/projects/" + each.id() + "/progress-reports",
                        Map.of(
                                "year", Cycle.YEAR,
                                "quarter", 2,
                                "physicalPercent", "68.00",
                                "financialPercent", "64.00",
                                "evidence", "设备安装照片及监理月报"));
    }
}
