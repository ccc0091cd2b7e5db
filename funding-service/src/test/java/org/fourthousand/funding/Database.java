package org.fourthousand.funding;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;

/** The service's database, as the application role sees it for one caller or another. */
@Singleton
public class Database {

    private final AgroalDataSource dataSource;
    private final Callers callers;

    Database(AgroalDataSource dataSource, Callers callers) {
        this.dataSource = dataSource;
        this.callers = callers;
    }

    public void run(Caller caller, Statements statements) {
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    statements.run(connection);
                    connection.commit();
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException refused) {
                throw new Refused(refused);
            }
        });
    }

    public long count(String query, Object... arguments) {
        return countAs(Caller.system("test"), query, arguments);
    }

    public long countAs(Caller caller, String query, Object... arguments) {
        var found = new long[1];
        run(caller, connection -> {
            try (var result = connection.createStatement().executeQuery(query.formatted(arguments))) {
                result.next();
                found[0] = result.getLong(1);
            }
        });
        return found[0];
    }

    /** Statements of one transaction. */
    @FunctionalInterface
    public interface Statements {
        void run(Connection connection) throws SQLException;
    }

    /** What the database refused. */
    public static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(SQLException why) {
            super(why.getMessage(), why);
        }
    }

    /** Waits until a query for a count answers a number. */
    public void await(long expected, String query, Object... arguments) {
        Awaitility.await(query.formatted(arguments))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(query, arguments) == expected);
    }
}
