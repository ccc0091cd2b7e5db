package org.fourthousand.local.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Child;
import org.fourthousand.local.process.ChildCommand;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.process.StopSignal;
import org.fourthousand.local.state.StateFolder;

/** The PostgreSQL server as a child process. What it acknowledges is on the disk. */
public final class PostgresServer {

    /** The name of its process, data folder and log. */
    public static final String NAME = "postgres";

    /** How long it may take to be ready, recovery after a crash included. */
    public static final Duration READY_WITHIN = Duration.ofSeconds(60);

    static final String SUPERUSER = "postgres";

    private final Path binaries;
    private final StateFolder state;
    private final int port;
    private final String password;
    private final List<String> settings;

    /**
     * @param binaries as {@link PostgresBinaries#in} gives them
     * @param port on 127.0.0.1
     * @param password of the superuser
     */
    public PostgresServer(Path binaries, StateFolder state, int port, String password) {
        this(binaries, state, port, password, List.of());
    }

    /** @param settings besides the suite's own or in their place, such as {@code shared_buffers=1GB} */
    public PostgresServer(Path binaries, StateFolder state, int port, String password, List<String> settings) {
        this.binaries = binaries;
        this.state = state;
        this.port = port;
        this.password = password;
        this.settings = List.copyOf(settings);
    }

    /** Starts it over its data, which is made first when there is none; not ready yet. */
    public Child start(RunFolder run, int rank) {
        var data = state.data(NAME);
        new PostgresCluster(binaries, data).initialiseOnce(password, state.log("initdb"));
        var command = new ChildCommand(
                NAME,
                rank,
                arguments(data),
                Map.of("TZ", "UTC"),
                state.root(),
                state.log(NAME),
                StopSignal.INTERRUPT,
                Duration.ofSeconds(30));
        return Child.start(command, run, this::answers);
    }

    /** A connection of the superuser to one database. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "3");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Where the services find a database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, database);
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private List<String> arguments(Path data) {
        var arguments = new ArrayList<>(RootGuard.wrap(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port))));
        var suite = List.of(
                "listen_addresses=" + Ports.HOST,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=160",
                "shared_buffers=96MB",
                "timezone=UTC",
                "log_timezone=UTC");
        for (var setting : Stream.concat(suite.stream(), settings.stream()).toList()) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments;
    }
}
