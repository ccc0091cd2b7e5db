package org.fourthousand.local.keycloak;

import java.util.List;
import java.util.Map;

/**
 * Somebody a newcomer can be.
 *
 * @param username what to log in with
 * @param password as it stands in the realm file; for demonstration only
 * @param name of the person or enterprise
 * @param roles the realm roles
 * @param attributes what the tokens carry besides: credit code, division, expert id
 */
public record DemoAccount(
        String username, String password, String name, List<String> roles, Map<String, String> attributes) {

    public DemoAccount {
        roles = List.copyOf(roles);
        attributes = Map.copyOf(attributes);
    }
}
