package org.fourthousand.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Trimmed means, a ranking, a selection under the round's budget and quotas, each project with its reason (遴选), and the
 * leading group's decision, which departs from the computed list in nothing.
 */
final class Selecting implements Stage {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 10);

    @Override
    public String title() {
        return "The scores are ranked, the selection is made under the budget";
    }

    @Override
    public String run(Cycle cycle) {
        var round = "/api/review/v1/rounds/" + cycle.round();
        cycle.gateway().post(Account.REVIEW_OFFICER, round + "/ranking", Map.of());
        var selection = cycle.gateway().post(Account.REVIEW_OFFICER, round + "/selection", Map.of());
        cycle.gateway()
                .post(
                        Account.REVIEW_OFFICER,
                        round + "/leading-decision",
                        Map.of(
                                "meeting",
                                "领导小组2025年第1次会议",
                                "decidedOn",
                                DAY,
                                "signatories",
                                List.of("演示组长"),
                                "departures",
                                List.of()));
        return "selection made: " + selection.body().path("state").asText();
    }
}
