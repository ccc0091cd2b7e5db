package org.fourthousand.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;

/** Who may call an operation, said the same way for all: by login through the realm, or by anybody. */
final class Security {

    static final String SCHEME = "keycloak";

    private Security() {}

    /** The one scheme: login through Keycloak, which gives the bearer token. */
    static void describe(ObjectNode components) {
        var scheme = components.putObject("securitySchemes").putObject(SCHEME);
        scheme.put("type", "oauth2");
        scheme.put(
                "description",
                "通过 Keycloak 登录,使用访问令牌(Bearer);角色写在令牌的 realm_access.roles 中。\n\n"
                        + "Log in through Keycloak and send the access token as Bearer; roles stand in its realm_access.roles.");
        var flow = scheme.putObject("flows").putObject("authorizationCode");
        flow.put("authorizationUrl", Issuer.LOCAL + "/protocol/openid-connect/auth");
        flow.put("tokenUrl", Issuer.LOCAL + "/protocol/openid-connect/token");
        flow.put("refreshUrl", Issuer.LOCAL + "/protocol/openid-connect/token");
        flow.putObject("scopes").put("openid", "登录 | Log in");
    }

    /**
     * Replaces a service's own words by the one scheme. Roles that the service names as scopes become {@code x-roles}:
     * they are no scopes that a client could ask for.
     */
    static void unify(ObjectNode operation, JsonNode contract) {
        var required = operation.has("security") ? operation.get("security") : contract.path("security");
        var roles = new TreeSet<String>();
        boolean open = required.isEmpty();
        for (var alternative : required) {
            open |= alternative.isEmpty();
            alternative.properties().forEach(scheme -> scheme.getValue().forEach(role -> roles.add(role.asText())));
        }
        var unified = operation.putArray("security");
        if (open) {
            return;
        }
        unified.addObject().putArray(SCHEME);
        if (!roles.isEmpty()) {
            var named = operation.putArray("x-roles");
            roles.forEach(named::add);
        }
    }
}
