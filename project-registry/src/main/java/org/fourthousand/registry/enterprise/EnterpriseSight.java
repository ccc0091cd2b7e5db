package org.fourthousand.registry.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.SocialCreditCode;

/**
 * Which enterprises a caller may see, as a condition of the query; row-level security says the same at the database. An
 * office sees the enterprises seated in its division and those that have a project there.
 *
 * @param condition in HQL over {@link Enterprise} as {@code e}
 * @param parameters of the condition
 */
record EnterpriseSight(String condition, Map<String, Object> parameters) {

    private static final Set<Role> PROVINCE = Set.of(
            Role.REGISTRY_OFFICER,
            Role.REVIEW_OFFICER,
            Role.FINANCE_MAKER,
            Role.FINANCE_CHECKER,
            Role.FINANCE_RELEASER,
            Role.SUPERVISOR,
            Role.AUDITOR);

    private static final String COUNTY = """
            (e.profile.division = :callerDivision or exists (select 1 from Project p where p.uscc = e.uscc
             and p.stage <> DRAFT and p.application.division = :callerDivision))""";

    private static final String CITY = """
            (e.prefecture = :callerPrefecture or exists (select 1 from Project p where p.uscc = e.uscc
             and p.stage <> DRAFT and p.prefecture = :callerPrefecture))""";

    static EnterpriseSight of(Caller caller) {
        if (caller.system() || seesAll(caller)) {
            return new EnterpriseSight("1 = 1", Map.of());
        }
        var ways = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (caller.has(Role.ENTERPRISE) && caller.uscc() != null) {
            ways.add("e.uscc = :callerUscc");
            parameters.put("callerUscc", SocialCreditCode.of(caller.uscc()));
        }
        var division = caller.division() == null
                ? null
                : Division.find(caller.division()).orElse(null);
        if (division != null && caller.has(Role.COUNTY_OFFICER)) {
            ways.add(COUNTY);
            parameters.put("callerDivision", division);
        }
        if (division != null && division.kind() != Division.Kind.PROVINCE && caller.has(Role.CITY_OFFICER)) {
            ways.add(CITY);
            parameters.put("callerPrefecture", division.prefecture());
        }
        return ways.isEmpty()
                ? new EnterpriseSight("1 = 0", Map.of())
                : new EnterpriseSight(String.join(" or ", ways), parameters);
    }

    /** Whether the caller works for the whole province. */
    static boolean seesAll(Caller caller) {
        return PROVINCE.stream().anyMatch(caller::has);
    }

    /** Whether the caller must be able to reach the enterprise's people: itself, its offices and the library office. */
    static boolean reachesPeople(Caller caller) {
        return caller.has(Role.ENTERPRISE)
                || caller.has(Role.COUNTY_OFFICER)
                || caller.has(Role.CITY_OFFICER)
                || caller.has(Role.REGISTRY_OFFICER);
    }
}
