package org.fourthousand.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fourthousand.local.client.GatewayClient;

/** The selection office fills the pool, opens the round over the library and draws the experts (随机抽取). */
final class OpeningRound implements Stage {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 10);
    private static final LocalDate SCORES_DUE = LocalDate.of(2025, 2, 28);
    private static final String REVIEW = "/api/review/v1";

    @Override
    public String title() {
        return "The round opens over the library, the experts are drawn";
    }

    @Override
    public String run(Cycle cycle) {
        cycle.letPassUntil(DAY);
        var gateway = cycle.gateway();
        fillPool(cycle);
        var planned = gateway.post(Account.REVIEW_OFFICER, REVIEW + "/rounds", plan());
        cycle.opened(UUID.fromString(planned.createdId()));
        var round = REVIEW + "/rounds/" + cycle.round();
        awaitCandidates(cycle);
        gateway.post(Account.REVIEW_OFFICER, round + "/opening", Map.of());
        Job.done(gateway, Account.REVIEW_OFFICER, gateway.post(Account.REVIEW_OFFICER, round + "/draw", Map.of()));
        var panels = gateway.get(Account.AUDITOR, round + "/draw").body().path("panels");
        return "%d projects, 5 of %d experts drawn for each".formatted(panels.size(), Account.EXPERTS);
    }

    /** One expert works for the first enterprise of the library: the draw has to pass that one over (回避). */
    private static void fillPool(Cycle cycle) {
        var tied = cycle.cases(Case.Outcome.IN_LIBRARY).getFirst().project().uscc();
        Crowd.each(
                IntStream.rangeClosed(1, Account.EXPERTS).boxed().toList(),
                number -> join(cycle.gateway(), number, number == 1 ? List.of(tied) : List.of()));
    }

    private static void join(GatewayClient gateway, int number, List<String> directorships) {
        gateway.post(
                Account.REVIEW_OFFICER,
                REVIEW + "/experts",
                Map.of(
                        "id",
                        Account.expertId(number),
                        "name",
                        "专家" + number,
                        "email",
                        Account.expert(number) + "@experts.example",
                        "title",
                        "教授级高级工程师",
                        "fields",
                        List.of(),
                        "directorships",
                        directorships));
    }

    /** The library reaches the selection office as events; the round takes what is there when it opens. */
    private static void awaitCandidates(Cycle cycle) {
        var expected = cycle.cases(Case.Outcome.IN_LIBRARY).size();
        Eventually.holds(
                "the selection office knows all " + expected + " projects of the library",
                () -> Pages.all(cycle.gateway(), Account.REVIEW_OFFICER, REVIEW + "/library?fund=" + Cycle.FUND)
                                .size()
                        == expected);
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "year",
                Cycle.YEAR,
                "fund",
                Cycle.FUND,
                "budget",
                Cycle.BUDGET.toPlainString(),
                "scoresDueOn",
                SCORES_DUE,
                "maxProjectsPerExpert",
                200,
                "rubric",
                Scoring.WEIGHTS.entrySet().stream()
                        .map(weight -> Map.of("criterion", weight.getKey(), "weight", weight.getValue()))
                        .toList());
    }
}
