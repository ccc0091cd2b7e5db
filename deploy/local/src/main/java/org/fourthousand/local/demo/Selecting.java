package org.fourthousand.local.demo;

import java.util.Map;

/** Trimmed means, a ranking, and a selection under the round's budget, each project with its reason (遴选). */
final class Selecting implements Stage {

    @Override
    public String title() {
        return "The scores are ranked, the selection is made under the budget";
    }

    @Override
    public String run(Cycle cycle) {
        var round = "/api/review/v1/rounds/" + cycle.round();
        cycle.gateway().post(Account.REVIEW_OFFICER, round + "/ranking", Map.of());
        var selection = cycle.gateway().post(Account.REVIEW_OFFICER, round + "/selection", Map.of());
        return "selection made: " + selection.body().path("state").asText();
    }
}
