package org.fourthousand.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.funding.ledger.Guards.Guard;
import org.fourthousand.funding.ledger.Guards.Wrong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.util.PSQLException;

/**
 * Dropping any one constraint, unique index or trigger of the tables of money makes a test fail: each refuses a wrong
 * write that passes without it. What the catalogue has and {@code guards/*.sql} has not is a failure, and the reverse.
 */
@QuarkusTest
class DroppedGuardsTest {

    private static final String SYSTEM =
            "select set_config('app.roles', 'system', true), set_config('app.user', 'system', true)";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String app;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void theListIsTheCatalogue() throws SQLException {
        try (var connection = asOwner()) {
            assertThat(Guards.written().keySet())
                    .containsExactlyInAnyOrderElementsOf(Guards.of(connection).stream()
                            .filter(guard -> !guard.isForAFilledColumn())
                            .map(Guard::toString)
                            .toList());
        }
    }

    /** A table with amounts that is not listed would escape all of this; those named here repeat what other services told. */
    @Test
    void everyTableWithAmountsIsListed() throws SQLException {
        assertThat(listed("""
                select distinct c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.atttypid = 'numeric'::regtype
                   and a.attnum > 0 and not a.attisdropped
                   and c.relname not in ('project', 'selection', 'progress_report')
                """).lines()).isSubsetOf(Guards.TABLES);
    }

    /** A column that may be empty by mistake has no guard to be found missing: hence the whole list of those that may. */
    @Test
    void theColumnsThatMayBeEmptyAreTheseOnly() throws SQLException {
        assertThat(listed("""
                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                   and not a.attnotnull and c.relname = any (string_to_array('%s', ','))
                """.formatted(String.join(",", Guards.TABLES))))
                .isEqualTo(Guards.text("optional-columns.txt"));
    }

    @TestFactory
    Stream<DynamicTest> eachRefusesAWriteThatPassesWithoutIt() throws SQLException {
        var written = Guards.written();
        var cases = new TreeMap<String, DynamicTest>();
        try (var connection = asOwner()) {
            for (var guard : Guards.of(connection)) {
                var wrong =
                        guard.isForAFilledColumn() ? Guards.emptied(connection, guard) : written.get(guard.toString());
                if (wrong != null) {
                    cases.put(guard.toString(), DynamicTest.dynamicTest(guard.toString(), () -> prove(guard, wrong)));
                }
            }
        }
        return cases.values().stream();
    }

    /** Revoked rights are guards as well: the service has these and no others. */
    @Test
    void theServiceMayWriteThisAndNothingElse() throws SQLException {
        assertThat(listed("""
                select c.relname || ' ' || p.privilege
                       || case when p.privilege = 'UPDATE' and not has_table_privilege('%1$s', c.oid, 'UPDATE') then ' ('
                            || (select string_agg(a.attname, ', ' order by a.attname) from pg_attribute a
                                where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege('%1$s', c.oid, a.attname, 'UPDATE'))
                            || ')' else '' end
                  from pg_class c
                 cross join unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as p (privilege)
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname = any (string_to_array('%2$s', ','))
                   and (has_table_privilege('%1$s', c.oid, p.privilege)
                        or (p.privilege in ('INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege('%1$s', c.oid, p.privilege)))
                """.formatted(app, String.join(",", Guards.TABLES))))
                .isEqualTo(Guards.text("rights-of-the-service.txt"));
    }

    /** Every policy of row-level security, as it stands: one changed, dropped or added shows here. */
    @Test
    void theRowsOfEveryTableAreGuardedByThesePolicies() throws SQLException {
        assertThat(listed("""
                select c.relname || ': ' || coalesce((
                         select string_agg(regexp_replace(concat_ws(' ', p.policyname, lower(p.cmd),
                                             'using ' || p.qual, 'check ' || p.with_check), '[[:space:]]+', ' ', 'g'),
                                           ' | ' order by p.policyname)
                           from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname), 'closed')
                       || case when c.relrowsecurity then '' else ' OPEN' end
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname = any (string_to_array('%s', ','))
                """.formatted(String.join(",", Guards.TABLES)))).isEqualTo(Guards.text("policies.txt"));
    }

    private void prove(Guard guard, Wrong wrong) throws SQLException {
        try (var connection = asOwner()) {
            connection.setAutoCommit(false);
            try {
                run(connection, SYSTEM);
                run(connection, Guards.text("scene.sql"));
                run(connection, "set constraints all immediate");
                run(connection, "set constraints all deferred");
                for (var preparation : wrong.before()) {
                    run(connection, preparation);
                }
                var still = connection.setSavepoint();
                assertThatThrownBy(() -> write(connection, wrong))
                        .as("refused by %s", guard)
                        .isInstanceOfSatisfying(
                                PSQLException.class,
                                refused -> assertThat(refusing(refused)).isEqualTo(named(guard, wrong)));
                connection.rollback(still);

                run(connection, guard.dropped());
                assertThatCode(() -> write(connection, wrong))
                        .as("passes without %s", guard)
                        .doesNotThrowAnyException();
            } finally {
                connection.rollback();
            }
        }
    }

    private static void write(Connection connection, Wrong wrong) throws SQLException {
        run(connection, wrong.write());
        run(connection, "set constraints all immediate");
    }

    /** For an empty column the database names the column, not its constraint. */
    private static @Nullable String refusing(PSQLException refused) {
        var said = Objects.requireNonNull(refused.getServerErrorMessage(), "the database says what it refused");
        return "23502".equals(refused.getSQLState()) ? said.getTable() + "." + said.getColumn() : said.getConstraint();
    }

    private static String named(Guard guard, Wrong wrong) {
        return guard.isForAFilledColumn() ? guard.table() + "." + guard.column() : wrong.refusedBy();
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private String listed(String query) throws SQLException {
        var lines = new TreeSet<String>();
        try (var connection = asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }
}
