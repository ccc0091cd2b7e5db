package org.fourthousand.bench.registry;

import java.util.List;
import java.util.concurrent.Callable;
import org.fourthousand.bench.world.World;

/** Hears what a service says to PostgreSQL for one request: what {@code pgbench} is to repeat. */
public final class Overhearing {

    /** PostgreSQL takes a moment to hear of a setting, and to write its log. */
    private static final long SETTLING_MILLIS = 1_000;

    private Overhearing() {}

    /**
     * Makes the request while PostgreSQL logs every statement.
     *
     * @param mark a text that only this request has, such as its idempotency key
     * @return its statements from {@code begin} to {@code commit}, parameters in place, and the one just before
     */
    public static List<String> statements(World world, String mark, Callable<?> request) throws Exception {
        try (var connection = world.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf()");
            Thread.sleep(SETTLING_MILLIS);
            request.call();
            statement.execute("alter system reset log_statement");
            statement.execute("select pg_reload_conf()");
            Thread.sleep(SETTLING_MILLIS);
        }
        return Statements.of(world.postgresLogs(), mark);
    }
}
