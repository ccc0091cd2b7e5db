package org.fourthousand.local.demo;

import java.util.Map;

/** The year is over for the library: what no round selected stays for the next, in one recorded act (滚动实施, clause 五.1). */
final class RollingOver implements Stage {

    @Override
    public String title() {
        return "The library rolls over";
    }

    @Override
    public String run(Cycle cycle) {
        var act = "/api/registry/v1/library/roll-overs/"
                + cycle.gateway()
                        .post(
                                Account.REGISTRY_OFFICER,
                                "/api/registry/v1/library/roll-overs",
                                Map.of("year", Cycle.YEAR, "reason", "年度滚动(演示)"))
                        .body()
                        .path("id")
                        .asText();
        Eventually.holds(
                "the roll-over is done",
                () -> cycle.gateway()
                        .get(Account.AUDITOR, act)
                        .body()
                        .path("state")
                        .asText()
                        .equals("DONE"));
        var done = cycle.gateway().get(Account.AUDITOR, act).body();
        var waiting = cycle.cases(Case.Outcome.IN_LIBRARY).size();
        if (done.path("listed").asInt() != waiting) {
            throw new IllegalStateException("%d projects wait in the library, the act lists %s"
                    .formatted(waiting, done.path("listed").asText()));
        }
        cycle.holds("the year's roll-over is one act over every project that was not selected: " + waiting);
        return "%d projects stay for %d: %s".formatted(waiting, Cycle.YEAR + 1, done.path("outcomes"));
    }
}
