package org.fourthousand.local.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fourthousand.local.client.ProblemAnswer;

/** The rules of entry decide: into the library (入库), or refused with every finding and its clause. */
final class EnteringLibrary implements Stage {

    private static final int REFUSED = 422;

    @Override
    public String title() {
        return "Eligible projects enter the library";
    }

    @Override
    public String run(Cycle cycle) {
        var refusals = new ConcurrentHashMap<String, Integer>();
        Crowd.each(cycle.cases(), each -> enter(cycle, each, refusals));
        var why = new TreeMap<>(refusals)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return "%d in the library, %d refused (%s)"
                .formatted(
                        cycle.cases(Case.Outcome.IN_LIBRARY).size(),
                        cycle.cases(Case.Outcome.REFUSED).size(),
                        why);
    }

    private static void enter(Cycle cycle, Case each, Map<String, Integer> refusals) {
        try {
            cycle.gateway()
                    .post(
                            Account.REGISTRY_OFFICER,
                            "/api/registry/v1/projects/" + each.id() + "/entry",
                            Map.of("manualCheck", "已现场核查"));
            each.became(Case.Outcome.IN_LIBRARY);
        } catch (ProblemAnswer refused) {
            if (refused.status() != REFUSED) {
                throw refused;
            }
            each.became(Case.Outcome.REFUSED);
            cycle.gateway()
                    .get(Account.REGISTRY_OFFICER, "/api/registry/v1/projects/" + each.id() + "/eligibility")
                    .body()
                    .path("findings")
                    .forEach(finding -> refusals.merge(finding.path("reason").asText(), 1, Integer::sum));
        }
    }
}
