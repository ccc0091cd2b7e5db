package org.fourthousand.bench.world;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.fourthousand.local.application.ServiceEnvironment;
import org.fourthousand.local.kafka.KafkaServer;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.postgres.Databases;
import org.fourthousand.local.postgres.PostgresBinaries;
import org.fourthousand.local.postgres.PostgresServer;
import org.fourthousand.local.process.Child;
import org.fourthousand.local.process.Deadline;
import org.fourthousand.local.process.Leftovers;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.progress.ConsoleProgress;
import org.fourthousand.local.progress.Progress;
import org.fourthousand.local.state.Secrets;
import org.fourthousand.local.state.StateFolder;
import org.fourthousand.local.state.SuiteLock;
import org.fourthousand.local.suite.Layout;
import org.fourthousand.local.suite.Part;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one run. Each is started when it is first asked for, on a free port, and ended with the run; the data is
 * deleted, unless it is to be kept.
 */
public final class World implements AutoCloseable {

    /** PostgreSQL as a province would run it on a machine of this size; durability as everywhere. */
    private static final List<String> POSTGRES = List.of(
            "shared_buffers=6GB",
            "effective_cache_size=16GB",
            "maintenance_work_mem=512MB",
            "max_wal_size=8GB",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            // for those who look at what a service says to it
            "logging_collector=on",
            "log_destination=jsonlog");

    private final Layout layout = Layout.find();
    private final Ports ports = Ports.free();
    private final Progress progress = new ConsoleProgress(System.err, InstantSource.system());
    private final Tokens tokens = Tokens.generate();
    private final List<Child> children = new ArrayList<>();
    private final boolean keep;
    private final StateFolder state;
    private final Secrets secrets;
    private final SuiteLock lock;
    private final RunFolder run;
    private @Nullable PostgresServer postgres;
    private @Nullable Child postgresProcess;
    private @Nullable Child kafka;

    private World(boolean keep) {
        this.keep = keep;
        this.state = StateFolder.open(layout.repository().resolve("deploy/bench/target/world"));
        this.lock = SuiteLock.take(state);
        this.run = new RunFolder(state.run());
        Leftovers.stop(run, progress);
        if (!keep) {
            state.empty();
        }
        this.secrets = Secrets.of(state);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-the-world"));
    }

    /** @param keep whether data of an earlier run may be used again, and is kept for the next */
    public static World open(boolean keep) {
        return new World(keep);
    }

    /** Tells the person in front of it how the work goes. */
    public void say(String line) {
        progress.say(line);
    }

    /** The repository, for data that benchmarks read. */
    public Path repository() {
        return layout.repository();
    }

    /** Tokens that the services of this world accept. */
    public Tokens tokens() {
        return tokens;
    }

    /** PostgreSQL, as superuser, in a database. */
    public Connection superuser(String database) throws SQLException {
        return postgres().connect(database);
    }

    /** The port of PostgreSQL on the loopback. */
    public int postgresPort() {
        postgres();
        return ports.of(Port.POSTGRES);
    }

    /** Where PostgreSQL writes its log, in JSON. */
    public Path postgresLogs() {
        return state.data(PostgresServer.NAME).resolve("log");
    }

    /** The password of a service's role. */
    public String password(String role) {
        return secrets.get(role);
    }

    /** A file of this run. */
    public Path file(String name) {
        return state.root().resolve("data").resolve(name);
    }

    /** The process of PostgreSQL, to look at its memory. */
    public ProcessHandle postgresProcess() {
        postgres();
        if (postgresProcess == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return postgresProcess.handle();
    }

    private synchronized PostgresServer postgres() {
        if (postgres == null) {
            var binaries = PostgresBinaries.in(layout.postgres());
            var server =
                    new PostgresServer(binaries, state, ports.of(Port.POSTGRES), secrets.get("postgres"), POSTGRES);
            var child = server.start(run, Part.POSTGRES.rank());
            children.add(child);
            child.awaitReady(PostgresServer.READY_WITHIN);
            progress.say("PostgreSQL is ready");
            postgresProcess = child;
            postgres = server;
        }
        return postgres;
    }

    private synchronized void kafka() {
        if (kafka == null) {
            kafka = new KafkaServer(layout.launcherJar(), state, ports).start(run, Part.KAFKA.rank());
            children.add(kafka);
            kafka.awaitReady(KafkaServer.READY_WITHIN);
            progress.say("Kafka is ready");
        }
    }

    /**
     * Starts a service over a database of its own kind, which is made when it is missing; the service makes its tables.
     *
     * @param part which service
     * @param database the database, one of several that this part may have here
     */
    public RunningService service(Part part, String database) throws SQLException {
        var server = postgres();
        kafka();
        prepare(server, part, database);
        var watch = Deadline.in(Duration.ZERO);
        var environment = new ServiceEnvironment("prod", ports, URI.create("http://none.invalid"), secrets)
                .service(part.key(), part.ports().getFirst(), server.jdbcUrl(database));
        environment.remove("QUARKUS_OIDC_AUTH_SERVER_URL");
        environment.remove("FOURTHOUSAND_ACCOUNTS_SECRET"); // no Keycloak is here to open accounts at
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey());
        var service = RunningService.start(
                part,
                layout.jar(part),
                environment,
                state,
                run,
                ports.of(part.ports().getFirst()));
        synchronized (this) {
            children.add(service.process());
        }
        progress.ready(part.title() + " over " + database, watch.elapsed());
        return service;
    }

    /** The part's two roles, as in the suite, and the database. */
    private void prepare(PostgresServer server, Part part, String database) throws SQLException {
        new Databases(server, secrets::get).prepare(List.of(part.key()));
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            var known = statement
                    .executeQuery("select from pg_database where datname = '" + database + "'")
                    .next();
            if (!known) {
                statement.execute("create database %s owner %s".formatted(database, Databases.owner(part.key())));
            }
        }
    }

    private synchronized void stop() {
        children.reversed().forEach(Child::stop);
        children.clear();
    }

    @Override
    public void close() {
        stop();
        if (!keep) {
            state.empty();
        }
        lock.close();
    }
}
