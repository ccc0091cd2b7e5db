package org.fourthousand.local.application;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fourthousand.local.keycloak.KeycloakServer;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.postgres.Databases;
import org.fourthousand.local.state.Secrets;

/** What the services and the gateway are told about the world, as environment variables. */
public final class ServiceEnvironment {

    /** The services that keep bank accounts, each sealed with a key of its own. */
    private static final Set<String> SEALING = Set.of("registry", "funding");

    private static final String REVIEW = "review";

    private final String profile;
    private final Ports ports;
    private final URI issuer;
    private final Secrets secrets;

    /**
     * @param profile {@code prod}, or {@code demo} for a clock that can be moved
     * @param issuer of the tokens
     */
    public ServiceEnvironment(String profile, Ports ports, URI issuer, Secrets secrets) {
        this.profile = profile;
        this.ports = ports;
        this.issuer = issuer;
        this.secrets = secrets;
    }

    /**
     * For a service with a database; the caller may add what only one service needs.
     *
     * @param jdbcUrl of the database
     */
    public Map<String, String> service(String database, Port port, String jdbcUrl) {
        var environment = basic(port);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        environment.put("QUARKUS_DATASOURCE_USERNAME", Databases.app(database));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get(Databases.app(database)));
        environment.put("QUARKUS_FLYWAY_USERNAME", Databases.owner(database));
        environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.get(Databases.owner(database)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.address(Port.KAFKA));
        // Else each channel takes seconds to close, one after the other; what is read twice, the inbox passes over
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false");
        environment.put("QUARKUS_MAILER_HOST", Ports.HOST);
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.of(Port.SMTP)));
        if (SEALING.contains(database)) {
            environment.put(
                    "FOURTHOUSAND_" + database.toUpperCase(Locale.ROOT) + "_ACCOUNT_KEY",
                    secrets.key(database + "_account_key"));
        }
        if (database.equals(REVIEW)) {
            addReviewsOwn(environment);
        }
        return environment;
    }

    /** Who experts are is sealed; their accounts are opened at Keycloak. */
    private void addReviewsOwn(Map<String, String> environment) {
        environment.put("FOURTHOUSAND_REVIEW_IDENTITY_KEY", secrets.key("review_identity_key"));
        environment.put("FOURTHOUSAND_ACCOUNTS_ADMIN_URL", issuer.toString().replace("/realms/", "/admin/realms/"));
        environment.put("FOURTHOUSAND_ACCOUNTS_TOKEN_URL", issuer + "/protocol/openid-connect/token");
        environment.put("FOURTHOUSAND_ACCOUNTS_CLIENT", KeycloakServer.PROVISIONING);
        environment.put("FOURTHOUSAND_ACCOUNTS_SECRET", secrets.get(KeycloakServer.PROVISIONING_SECRET));
    }

    /** For the gateway. */
    public Map<String, String> gateway() {
        var environment = basic(Port.GATEWAY);
        environment.put(
                "FOURTHOUSAND_UPSTREAM_REGISTRY", ports.http(Port.REGISTRY).toString());
        environment.put("FOURTHOUSAND_UPSTREAM_REVIEW", ports.http(Port.REVIEW).toString());
        environment.put(
                "FOURTHOUSAND_UPSTREAM_FUNDING", ports.http(Port.FUNDING).toString());
        environment.put(
                "FOURTHOUSAND_UPSTREAM_NOTIFICATION",
                ports.http(Port.NOTIFICATION).toString());
        return environment;
    }

    private Map<String, String> basic(Port port) {
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_PROFILE", profile);
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.toString());
        return environment;
    }
}
