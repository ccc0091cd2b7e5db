package org.fourthousand.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.fourthousand.local.client.ProblemAnswer;
import org.fourthousand.local.failure.SuiteFailure;

/**
 * Another enterprise hands in a project of the library once more, under another name and as a second phase (重复申报): the
 * registry finds it, an officer decides that the two are one, and it may not enter.
 */
final class FindingDuplicate implements Stage {

    private static final String PROJECTS = "/api/registry/v1/projects";
    private static final String CANDIDATES = "/api/registry/v1/duplicate-candidates";
    private static final int FORBIDDEN = 403;
    private static final int REFUSED = 422;

    @Override
    public String title() {
        return "A project handed in again under another name is found";
    }

    @Override
    public String run(Cycle cycle) {
        var gateway = cycle.gateway();
        var first = cycle.cases(Case.Outcome.IN_LIBRARY).getFirst();
        var copy = gateway.post(Account.ENTERPRISE, PROJECTS, underAnotherName(first.project()))
                .createdId();
        gateway.post(Account.ENTERPRISE, PROJECTS + "/" + copy + "/submission", Map.of());
        Recommending.sign(gateway, first.project(), copy);

        expectRefusal(cycle, copy, "DUPLICATE_UNDECIDED");
        var candidate = StreamSupport.stream(
                        gateway.get(Account.REGISTRY_OFFICER, PROJECTS + "/" + copy + "/duplicate-candidates?limit=200")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(each ->
                        each.path("other").path("id").asText().equals(first.id().toString()))
                .findFirst()
                .orElseThrow(() -> new SuiteFailure("The duplicate was not found.", "This is a defect of the suite."));
        var pair = CANDIDATES + "/" + candidate.path("id").asText();
        Refusal.expect(FORBIDDEN, "an enterprise looks at a candidate", () -> gateway.get(Account.ENTERPRISE, pair));
        gateway.post(
                Account.REGISTRY_OFFICER, pair + "/decision", Map.of("outcome", "SAME", "reason", "同一地点、同一投资,仅更换名称"));
        expectRefusal(cycle, copy, first.id().toString());

        cycle.holds(
                "a project handed in again under another name is found, decided by an officer, and refused by clause");
        return "similarity %s to %s: %s"
                .formatted(
                        candidate.path("similarity").asText(),
                        first.project().number(),
                        candidate.path("reasons").findValuesAsText("kind"));
    }

    /** The same place, investment and plan; another enterprise, year and phase. */
    private static Map<String, Object> underAnotherName(DemoProject project) {
        var form = new LinkedHashMap<>(Applying.application(project));
        form.put("enterpriseName", "演示企业");
        form.put("contactEmail", "enterprise-demo@enterprise.example");
        form.put("name", Cycle.YEAR + "年度" + project.name() + "(二期)");
        return form;
    }

    private static void expectRefusal(Cycle cycle, String project, String words) {
        Refusal.expect(REFUSED, "a duplicate enters the library", () -> {
            try {
                cycle.gateway()
                        .post(
                                Account.REGISTRY_OFFICER,
                                PROJECTS + "/" + project + "/entry",
                                Map.of("manualCheck", "已现场核查"));
            } catch (ProblemAnswer refused) {
                if (!refused.problem().path("violations").toString().contains(words)) {
                    throw new SuiteFailure("It is refused for something else: " + refused.getMessage(), words);
                }
                throw refused;
            }
        });
    }
}
