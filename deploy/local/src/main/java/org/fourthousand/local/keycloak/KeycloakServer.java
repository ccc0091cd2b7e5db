package org.fourthousand.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Child;
import org.fourthousand.local.process.ChildCommand;
import org.fourthousand.local.process.HttpProbe;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.process.StopSignal;
import org.fourthousand.local.state.Secrets;
import org.fourthousand.local.state.StateFolder;

/** Keycloak as a child process, with the suite's realm, over a database of its own. */
public final class KeycloakServer {

    /** The name of its process, log, database and database role. */
    public static final String NAME = "keycloak";

    /** How long it may take to be ready; the first time it makes its tables. */
    public static final Duration READY_WITHIN = Duration.ofMinutes(6);

    /** Who may administer the realm, with the secret {@link #ADMINISTRATOR_SECRET}. */
    public static final String ADMINISTRATOR = "admin";

    /** The name of the administrator's password among the secrets. */
    public static final String ADMINISTRATOR_SECRET = "keycloak_admin";

    /** The client with which the review service opens accounts for experts. */
    public static final String PROVISIONING = "expert-provisioning";

    /** The name of its secret among the secrets. */
    public static final String PROVISIONING_SECRET = "expert_provisioning";

    private static final int HEAP_MEBIBYTES = 256;

    /** The demo passwords stand in the repository: hashing them at the usual cost would protect nothing. */
    private static final String CHEAP_HASHING = "--spi-password-hashing--argon2--iterations=1";

    private final KeycloakDistribution distribution;
    private final RealmFile realm;
    private final StateFolder state;
    private final Ports ports;

    /** @param realm is taken over on the first start, and again when the file has changed */
    public KeycloakServer(KeycloakDistribution distribution, RealmFile realm, StateFolder state, Ports ports) {
        this.distribution = distribution;
        this.realm = realm;
        this.state = state;
        this.ports = ports;
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public static URI issuer(Ports ports, String realm) {
        return URI.create(ports.http(Port.KEYCLOAK) + "/realms/" + realm);
    }

    /** Whether the database holds another version of the realm than the file. */
    public boolean realmChanged() {
        try {
            return Files.exists(fingerprint())
                    && !Files.readString(fingerprint()).equals(realm.fingerprint());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + fingerprint(), unreadable);
        }
    }

    /**
     * Starts it; not ready yet. Its database is there, and is empty when {@link #realmChanged()}: Keycloak takes the
     * realm over only where there is none of its name.
     */
    public Child start(RunFolder run, int rank, String jdbcUrl, Secrets secrets) {
        var home = layOutHome(secrets.get(PROVISIONING_SECRET));
        var arguments = distribution.command(HEAP_MEBIBYTES, home);
        arguments.addAll(List.of("start", "--optimized", "--import-realm", CHEAP_HASHING));
        var environment = Map.ofEntries(
                Map.entry("KC_DB_URL", jdbcUrl),
                Map.entry("KC_DB_USERNAME", NAME),
                Map.entry("KC_DB_PASSWORD", secrets.get(NAME)),
                Map.entry("KC_DB_POOL_MAX_SIZE", "12"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", Ports.HOST),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.of(Port.KEYCLOAK))),
                Map.entry("KC_HOSTNAME", ports.http(Port.KEYCLOAK).toString()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(ADMINISTRATOR_SECRET)));
        var command = new ChildCommand(
                NAME,
                rank,
                arguments,
                environment,
                home,
                state.log(NAME),
                StopSignal.TERMINATE,
                Duration.ofSeconds(20));
        return Child.start(
                command,
                run,
                new HttpProbe(URI.create(issuer(ports, realm.name()) + "/.well-known/openid-configuration")));
    }

    /** Keycloak writes into its home, so each suite has one, which borrows the programs of the distribution. */
    private Path layOutHome(String provisioningSecret) {
        var home = state.data(NAME);
        try {
            Files.createDirectories(home.resolve("providers"));
            var imports = Files.createDirectories(home.resolve("data/import"));
            for (var part : List.of("lib", "conf", "themes")) {
                var link = home.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.part(part));
            }
            Files.write(
                    imports.resolve(realm.name() + "-realm.json"), realm.withSecret(PROVISIONING, provisioningSecret));
            Files.writeString(fingerprint(), realm.fingerprint());
            return home;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot lay out " + home, failed);
        }
    }

    private Path fingerprint() {
        return state.data(NAME).resolve("realm.sha256");
    }
}
