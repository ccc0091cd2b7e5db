package org.fourthousand.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fourthousand.local.client.GatewayClient;

/**
 * Counties and cities sign, the industry and the finance department (工信、财政) each by name, and the province's library
 * office checks the forms (推荐、形式审查). The real list has more than eight projects of some prefectures, so the year's
 * notice, recorded first, sets no quota.
 */
final class Recommending implements Stage {

    @Override
    public String title() {
        return "Both departments of counties and cities recommend, the province checks the forms";
    }

    @Override
    public String run(Cycle cycle) {
        recordNotice(cycle);
        var signatures = new ConcurrentHashMap<String, Integer>();
        Crowd.each(cycle.cases(), each -> recommend(cycle, each, signatures));
        return "%d county and %d city signatures, %d forms checked"
                .formatted(
                        signatures.getOrDefault("county", 0),
                        signatures.getOrDefault("city", 0),
                        cycle.cases().size());
    }

    private static void recordNotice(Cycle cycle) {
        cycle.gateway()
                .post(
                        Account.ADMINISTRATOR,
                        "/api/registry/v1/policy-parameters",
                        Map.of(
                                "name",
                                "prefecture-quota",
                                "value",
                                "0",
                                "effectiveFrom",
                                cycle.today(),
                                "source",
                                "演示:当年申报通知"));
    }

    private static void recommend(Cycle cycle, Case each, Map<String, Integer> signatures) {
        if (each.project().hasCounty()) {
            signatures.merge("county", 2, Integer::sum);
        }
        signatures.merge("city", 2, Integer::sum);
        sign(cycle.gateway(), each.project(), each.id().toString());
    }

    /** Everybody who signs for a project of this place. */
    static void sign(GatewayClient gateway, DemoProject place, String id) {
        var project = "/api/registry/v1/projects/" + id;
        var officers = new ArrayList<String>();
        if (place.hasCounty()) {
            officers.addAll(both(place.countyOfficer()));
        }
        officers.addAll(both(place.cityOfficer()));
        officers.forEach(officer -> gateway.post(officer, project + "/recommendations", opinion("同意推荐")));
        gateway.post(Account.REGISTRY_OFFICER, project + "/form-check", opinion("材料齐全"));
    }

    /** The accounts of the industry and the finance department. */
    private static List<String> both(String industryOfficer) {
        return List.of(industryOfficer, industryOfficer + "-finance");
    }

    private static Map<String, String> opinion(String text) {
        return Map.of("opinion", text);
    }
}
