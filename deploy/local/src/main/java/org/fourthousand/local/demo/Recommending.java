package org.fourthousand.local.demo;

import java.util.Map;

/** County, city and the province's library office sign, one after another, each by name (推荐、形式审查). */
final class Recommending implements Stage {

    @Override
    public String title() {
        return "Counties and cities recommend, the province checks the forms";
    }

    @Override
    public String run(Cycle cycle) {
        Crowd.each(cycle.cases(), each -> recommend(cycle, each));
        var counties = cycle.cases().stream()
                .filter(each -> each.project().hasCounty())
                .count();
        return "%d county and %d city recommendations, %d forms checked"
                .formatted(counties, cycle.cases().size(), cycle.cases().size());
    }

    private static void recommend(Cycle cycle, Case each) {
        var project = "/api/registry/v1/projects/" + each.id();
        var gateway = cycle.gateway();
        if (each.project().hasCounty()) {
            gateway.post(each.project().countyOfficer(), project + "/recommendations", opinion("县区工信、财政部门同意推荐"));
        }
        gateway.post(each.project().cityOfficer(), project + "/recommendations", opinion("市州工信、财政部门同意推荐"));
        gateway.post(Account.REGISTRY_OFFICER, project + "/form-check", opinion("材料齐全"));
    }

    private static Map<String, String> opinion(String text) {
        return Map.of("opinion", text);
    }
}
