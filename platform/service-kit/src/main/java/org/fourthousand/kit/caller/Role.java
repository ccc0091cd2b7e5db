package org.fourthousand.kit.caller;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles of the suite, as the realm names them. */
public enum Role {
    /** An applying enterprise (企业); sees its own projects. */
    ENTERPRISE,
    /** County industry or finance office (县区); sees its county. */
    COUNTY_OFFICER,
    /** City industry or finance office (市州); sees its prefecture. */
    CITY_OFFICER,
    /** The province's library office (项目库). */
    REGISTRY_OFFICER,
    /** The province's selection office (遴选). */
    REVIEW_OFFICER,
    /** A drawn expert (专家); sees the projects drawn for them. */
    EXPERT,
    /** Finance: prepares a payment (经办). */
    FINANCE_MAKER,
    /** Finance: reviews a payment (复核). */
    FINANCE_CHECKER,
    /** Finance: approves and releases a payment (审批). */
    FINANCE_RELEASER,
    /** The supervision office (督查). */
    SUPERVISOR,
    /** Reads all, changes nothing (审计). */
    AUDITOR,
    /** Configures; sees no scores and no bank accounts. */
    ADMINISTRATOR;

    /** The realm's name, for example {@code county-officer}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name; empty for names that are none of ours. */
    public static Optional<Role> named(String roleName) {
        return Stream.of(values())
                .filter(role -> role.roleName().equals(roleName))
                .findFirst();
    }

    /** Names for {@code @RolesAllowed}, which takes constants only. */
    public static final class Names {
        public static final String ENTERPRISE = "enterprise";
        public static final String COUNTY_OFFICER = "county-officer";
        public static final String CITY_OFFICER = "city-officer";
        public static final String REGISTRY_OFFICER = "registry-officer";
        public static final String REVIEW_OFFICER = "review-officer";
        public static final String EXPERT = "expert";
        public static final String FINANCE_MAKER = "finance-maker";
        public static final String FINANCE_CHECKER = "finance-checker";
        public static final String FINANCE_RELEASER = "finance-releaser";
        public static final String SUPERVISOR = "supervisor";
        public static final String AUDITOR = "auditor";
        public static final String ADMINISTRATOR = "administrator";

        private Names() {}
    }
}
