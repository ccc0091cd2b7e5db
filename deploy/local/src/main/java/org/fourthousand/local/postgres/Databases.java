package org.fourthousand.local.postgres;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.fourthousand.local.failure.SuiteFailure;

/**
 * One database for each service with two roles: {@code …_owner} owns and migrates it, {@code …_app} works in it and is
 * bound by row-level security. Neither sees another service's database.
 */
public final class Databases {

    private final PostgresServer server;
    private final UnaryOperator<String> passwords;

    /** @param passwords gives the password of a role */
    public Databases(PostgresServer server, UnaryOperator<String> passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /** The role that owns a service's database. */
    public static String owner(String database) {
        return database + "_owner";
    }

    /** The role that a service runs as. */
    public static String app(String database) {
        return database + "_app";
    }

    /** Makes what is missing for these services. Done at each start: it changes nothing when all is there. */
    public void prepare(Collection<String> services) {
        inSql(statement -> {
            for (var service : services) {
                role(statement, owner(service));
                role(statement, app(service));
                database(statement, service, owner(service));
                statement.execute("grant connect on database " + service + " to " + app(service));
            }
        });
    }

    /** Makes a database that belongs to one role of its own name, for a product that brings its own schema. */
    public void prepareOwn(String name) {
        inSql(statement -> {
            role(statement, name);
            database(statement, name, name);
        });
    }

    /** Drops such a database, for a product whose content comes from a file that changed. */
    public void drop(String name) {
        inSql(statement -> statement.execute("drop database if exists " + name + " with (force)"));
    }

    private void role(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        statement.execute(
                "alter role %s with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'"
                        .formatted(role, passwords.apply(role)));
    }

    private static void database(Statement statement, String name, String owner) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database %s owner %s".formatted(name, owner));
        }
        statement.execute("revoke all on database " + name + " from public");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void inSql(Work work) {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            work.with(statement);
        } catch (SQLException refused) {
            throw new SuiteFailure(
                    "PostgreSQL refuses to prepare the databases: " + refused.getMessage(),
                    "Start with --fresh to give up the data, or look into the log of PostgreSQL.",
                    refused);
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Statement statement) throws SQLException;
    }
}
