package org.fourthousand.registry.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.SocialCreditCode;

/**
 * Which projects a caller may see, as a condition of the query. Row-level security says the same at the database; a
 * draft is seen by its enterprise and the auditor only.
 *
 * @param condition in HQL over {@link Project}
 * @param parameters of the condition
 */
record Sight(String condition, Map<String, Object> parameters) {

    private static final Set<Role> PROVINCE = Set.of(
            Role.REGISTRY_OFFICER,
            Role.REVIEW_OFFICER,
            Role.FINANCE_MAKER,
            Role.FINANCE_CHECKER,
            Role.FINANCE_RELEASER,
            Role.SUPERVISOR);

    static Sight of(Caller caller) {
        if (caller.system() || caller.has(Role.AUDITOR)) {
            return new Sight("1 = 1", Map.of());
        }
        if (PROVINCE.stream().anyMatch(caller::has)) {
            return new Sight("stage <> DRAFT", Map.of());
        }
        var ways = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (caller.has(Role.ENTERPRISE) && caller.uscc() != null) {
            ways.add("uscc = :callerUscc");
            parameters.put("callerUscc", SocialCreditCode.of(caller.uscc()));
        }
        var division = caller.division() == null
                ? null
                : Division.find(caller.division()).orElse(null);
        if (division != null && caller.has(Role.COUNTY_OFFICER)) {
            ways.add("(stage <> DRAFT and application.division = :callerDivision)");
            parameters.put("callerDivision", division);
        }
        if (division != null && division.kind() != Division.Kind.PROVINCE && caller.has(Role.CITY_OFFICER)) {
            ways.add("(stage <> DRAFT and prefecture = :callerPrefecture)");
            parameters.put("callerPrefecture", division.prefecture());
        }
        return ways.isEmpty() ? new Sight("1 = 0", Map.of()) : new Sight(String.join(" or ", ways), parameters);
    }
}
