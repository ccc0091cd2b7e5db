package org.fourthousand.local.suite;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.fourthousand.local.application.Application;
import org.fourthousand.local.application.ServiceEnvironment;
import org.fourthousand.local.bank.BankSimulator;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.kafka.KafkaServer;
import org.fourthousand.local.keycloak.KeycloakDistribution;
import org.fourthousand.local.keycloak.KeycloakServer;
import org.fourthousand.local.keycloak.RealmFile;
import org.fourthousand.local.mail.MailServer;
import org.fourthousand.local.postgres.Databases;
import org.fourthousand.local.postgres.PostgresBinaries;
import org.fourthousand.local.postgres.PostgresServer;
import org.fourthousand.local.process.Child;
import org.fourthousand.local.process.Deadline;
import org.fourthousand.local.process.Keeper;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.progress.Progress;
import org.fourthousand.local.state.Secrets;
import org.fourthousand.local.state.StateFolder;

/** Starts one part, waits until it is ready, and has it watched from then on. */
final class Starter {

    private static final String POSTGRES_SECRET = "postgres";
    private static final Duration BANK_IS_LATE = Duration.ofSeconds(1);

    private final SuiteOptions options;
    private final StateFolder state;
    private final Running running;
    private final Progress progress;
    private final RunFolder run;
    private final Secrets secrets;

    Starter(SuiteOptions options, StateFolder state, Running running, Progress progress) {
        this.options = options;
        this.state = state;
        this.running = running;
        this.progress = progress;
        this.run = new RunFolder(state.run());
        this.secrets = Secrets.of(state);
    }

    /** What a part can do before the parts it needs are ready. */
    void prepare(Part part) {
        switch (part) {
            case POSTGRES -> PostgresBinaries.in(options.layout().postgres());
            case KEYCLOAK -> keycloakDistribution().buildOnce(state.log("keycloak-build"), progress);
            case MAIL, BANK, KAFKA, REGISTRY, REVIEW, FUNDING, NOTIFICATION, GATEWAY -> {
                // ready to be started as they are
            }
        }
    }

    /** Returns when the part is ready. */
    void start(Part part) {
        var watch = Deadline.in(Duration.ZERO);
        switch (part) {
            case POSTGRES -> postgres();
            case MAIL -> running.add(part, MailServer.start(state.mail(), options.ports(), options.time()));
            case BANK -> running.add(part, BankSimulator.start(options.ports(), options.time(), BANK_IS_LATE));
            case KAFKA -> kafka();
            case KEYCLOAK -> keycloak();
            case REGISTRY, REVIEW, FUNDING, NOTIFICATION -> application(part, serviceEnvironment(part));
            case GATEWAY -> application(part, environment().gateway());
        }
        progress.ready(part.title(), watch.elapsed());
    }

    private void postgres() {
        if (Files.exists(state.data(PostgresServer.NAME)) && !secrets.has(POSTGRES_SECRET)) {
            throw new SuiteFailure(
                    "The passwords that go with the data in " + state.root() + " are lost.",
                    "Put secrets.properties back, or give up the data with --fresh.");
        }
        var server = postgresServer();
        await(Part.POSTGRES, server.start(run, Part.POSTGRES.rank()), PostgresServer.READY_WITHIN);
        databases(server)
                .prepare(Part.services().stream()
                        .filter(options.parts()::contains)
                        .map(Part::key)
                        .toList());
    }

    private void kafka() {
        var server = new KafkaServer(options.layout().launcherJar(), state, options.ports());
        await(Part.KAFKA, server.start(run, Part.KAFKA.rank()), KafkaServer.READY_WITHIN);
    }

    private void keycloak() {
        var server = new KeycloakServer(keycloakDistribution(), realm(), state, options.ports());
        var databases = databases(postgresServer());
        if (server.realmChanged()) {
            progress.say("The realm file has changed: Keycloak takes it over anew");
            databases.drop(KeycloakServer.NAME);
        }
        databases.prepareOwn(KeycloakServer.NAME);
        var child = server.start(run, Part.KEYCLOAK.rank(), postgresServer().jdbcUrl(KeycloakServer.NAME), secrets);
        await(Part.KEYCLOAK, child, KeycloakServer.READY_WITHIN);
    }

    private void application(Part part, Map<String, String> environment) {
        var application = new Application(
                part.key(), options.layout().jar(part), part.ports().getFirst());
        await(part, application.start(run, part.rank(), environment, state, options.ports()), Application.READY_WITHIN);
    }

    private void await(Part part, Child child, Duration readyWithin) {
        running.add(part, new Running.ChildPart(child));
        child.awaitReady(readyWithin);
        Keeper.keep(child, readyWithin, progress);
    }

    private Map<String, String> serviceEnvironment(Part part) {
        var jdbcUrl = postgresServer().jdbcUrl(part.key());
        var port = part.ports().getFirst();
        var environment = environment().service(part.key(), port, jdbcUrl);
        if (options.profile() == Profile.DEMO) {
            environment.put("FOURTHOUSAND_CLOCK_FILE", state.clock().toString());
        }
        return environment;
    }

    private ServiceEnvironment environment() {
        var issuer = KeycloakServer.issuer(options.ports(), realm().name());
        return new ServiceEnvironment(options.profile().key(), options.ports(), issuer, secrets);
    }

    private RealmFile realm() {
        return RealmFile.read(options.layout().realmFile());
    }

    private KeycloakDistribution keycloakDistribution() {
        return new KeycloakDistribution(options.layout().keycloak());
    }

    private PostgresServer postgresServer() {
        var port = options.ports().of(Part.POSTGRES.ports().getFirst());
        return new PostgresServer(
                PostgresBinaries.in(options.layout().postgres()), state, port, secrets.get(POSTGRES_SECRET));
    }

    private Databases databases(PostgresServer server) {
        return new Databases(server, secrets::get);
    }
}
