package org.fourthousand.bench.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.fourthousand.bench.world.CreditCodes;
import org.fourthousand.bench.world.RunningService;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.suite.Part;

/** A registry over a database with so many generated projects. */
final class Library implements AutoCloseable {

    private static final int ENTERPRISES = 50_000;

    private final RunningService service;
    private final String database;

    private Library(RunningService service, String database) {
        this.service = service;
        this.database = database;
    }

    /** Starts the service over such a database; fills it, unless an earlier run did. */
    static Library of(World world, long projects) throws SQLException, IOException {
        var database = "registry_" + projects;
        var service = world.service(Part.REGISTRY, database);
        try (var connection = world.superuser(database)) {
            if (count(connection) != projects) {
                fill(world, connection, projects);
            }
        }
        return new Library(service, database);
    }

    private static long count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from search_entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void fill(World world, Connection connection, long projects) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            world.say("  generating %,d projects".formatted(projects));
            statement.execute("truncate project cascade");
            Words.load(connection, world.repository());
            enterprises(connection);
            statement.execute("set session_replication_role = replica");
            statement.execute("analyze bench_enterprise");
            statement.execute(script("projects.sql").formatted(projects));
            world.say("  putting up the search index");
            statement.execute("set maintenance_work_mem = '1GB'; set work_mem = '256MB'");
            var index = index(connection);
            statement.execute("drop index search_entry_terms");
            statement.execute("select search_rebuild()");
            statement.execute(index);
            world.say("  vacuum and analyze");
            statement.execute("vacuum (analyze) project, search_entry, project_count, project_count_change");
            statement.execute("checkpoint");
        }
    }

    /** Its definition as the migration gave it, to make it when all rows are there. */
    private static String index(Connection connection) throws SQLException {
        try (var rows =
                connection.createStatement().executeQuery("select pg_get_indexdef('search_entry_terms'::regclass)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void enterprises(Connection connection) throws SQLException {
        connection
                .createStatement()
                .execute("create temporary table bench_enterprise"
                        + " (nth bigint primary key generated always as identity (start 0 minvalue 0), uscc text)");
        try (var insert = connection.prepareStatement("insert into bench_enterprise (uscc) select unnest(?)")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", CreditCodes.some(ENTERPRISES).toArray()));
            insert.execute();
        }
    }

    private static String script(String name) throws IOException {
        try (var stream =
                Objects.requireNonNull(Library.class.getResourceAsStream("/org/fourthousand/bench/registry/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    RunningService service() {
        return service;
    }

    String database() {
        return database;
    }

    @Override
    public void close() {
        service.close();
    }
}
