package org.fourthousand.kit.caller;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting.
 *
 * @param userId the identity provider's stable id of the person, or {@code system:<name>}
 * @param name the person's name as it appears in signatures and history
 * @param roles roles of the suite
 * @param uscc the enterprise this person acts for, for enterprise accounts
 * @param division GB/T 2260 code of the officer's county or city
 * @param department whether the officer of a county or city signs for industry or for finance
 * @param expertId the expert's id, for experts
 * @param system whether this is the service itself (a consumer, a schedule) and not a person
 */
public record Caller(
        String userId,
        String name,
        Set<Role> roles,
        @Nullable String uscc,
        @Nullable String division,
        @Nullable Department department,
        @Nullable String expertId,
        boolean system) {

    /** Takes its own copy of the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody of no department. */
    public Caller(
            String userId,
            String name,
            Set<Role> roles,
            @Nullable String uscc,
            @Nullable String division,
            @Nullable String expertId,
            boolean system) {
        this(userId, name, roles, uscc, division, null, expertId, system);
    }

    /** Nobody: sees no row that row-level security guards. */
    public static Caller nobody() {
        return new Caller("nobody", "nobody", EnumSet.noneOf(Role.class), null, null, null, false);
    }

    /** The service itself, for example {@code system("inbox")}. */
    public static Caller system(String name) {
        return new Caller("system:" + name, name, EnumSet.noneOf(Role.class), null, null, null, true);
    }

    /** Whether the caller holds a role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
