package org.fourthousand.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL 18 in a temporary folder, with the two roles of every service: the owner migrates, the app runs and
 * is bound by row-level security. It does what production does on commit: fsync is on.
 */
final class TestPostgres implements AutoCloseable {

    private static final String PASSWORD = "for-tests-only";

    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static TestPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .start();
            var postgres = new TestPostgres(server);
            postgres.createService();
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not start", failed);
        }
    }

    Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/service",
                "quarkus.datasource.username",
                "service_app",
                "quarkus.datasource.password",
                PASSWORD,
                "quarkus.flyway.username",
                "service_owner",
                "quarkus.flyway.password",
                PASSWORD);
    }

    private void createService() {
        var commands = List.of(
                "create role service_owner login password '" + PASSWORD + "'",
                "create role service_app login password '" + PASSWORD + "'",
                "create database service owner service_owner");
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("the service's database cannot be created", refused);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not stop", failed);
        }
    }
}
