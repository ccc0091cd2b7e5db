package org.fourthousand.registry.search;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the owner of the tables does, whom row-level security does not bind: many rows at once, and looking behind the views. */
final class Owner {

    private Owner() {}

    static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    static void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The first column of every row. */
    static List<String> read(String sql) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** So many more projects like this one, with names of their own. */
    static void copy(String project, int times) {
        execute("""
                insert into project
                select (jsonb_populate_record(project, jsonb_build_object(
                          'id', gen_random_uuid(), 'name', name || ' ' || number, 'project_code', null))).*
                from project, generate_series(1, %d) as number where id = '%s'
                """.formatted(times, project));
    }

    /** Folds all that changed, as the schedule does by and by. */
    static void fold() {
        execute("select fold_project_counts(1000000)");
    }
}
