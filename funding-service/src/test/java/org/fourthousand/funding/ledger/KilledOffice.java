package org.fourthousand.funding.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/**
 * A process of its own that reserves, posts and pays from one book until it is killed; what it says on its output is
 * committed, except where it says that it is in the middle.
 */
final class KilledOffice {

    private static final String SESSION =
            "select set_config('app.roles', 'finance-checker', false), set_config('app.user', 'killed', false)";

    private final String[] database;
    private final String book;
    private final String prefix;

    private KilledOffice(String[] arguments) {
        this.database = arguments;
        this.book = "'%s', %s".formatted(arguments[3], arguments[4]);
        this.prefix = arguments[5];
    }

    /** Arguments: URL, user, password, fund, year, prefix of references, mode, threads or seed. */
    public static void main(String[] arguments) throws InterruptedException {
        var office = new KilledOffice(arguments);
        switch (arguments[6]) {
            case "load" -> office.load(Integer.parseInt(arguments[7]));
            case "reserved" -> office.reservedOnly();
            case "middle" -> office.inTheMiddle();
            default -> throw new IllegalArgumentException(arguments[6]);
        }
        new CountDownLatch(1).await();
    }

    private void load(int threads) {
        for (int thread = 0; thread < threads; thread++) {
            var random = new Random(thread);
            Thread.ofPlatform().start(() -> pay(random));
        }
    }

    private void pay(Random random) {
        try (var connection = open()) {
            while (true) {
                var payment = prefix + random.nextInt(400);
                step(connection, "reserve:" + payment, reserve(payment));
                step(connection, "post:" + payment, settle(payment));
                step(connection, "order:" + payment, move("order:" + payment, "COMMITTED,ORDERED"));
                step(connection, "paid:" + payment, move("paid:" + payment, "ORDERED,PAID"));
            }
        } catch (SQLException stopped) {
            say("stopped " + stopped.getMessage());
        }
    }

    /** What a rule of the ledger refuses is refused; anything else ends the thread. */
    private static void step(Connection connection, String reference, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
            connection.commit();
            say("done " + reference);
        } catch (SQLException refused) {
            connection.rollback();
            if (!"23514".equals(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    private void reservedOnly() {
        run(reserve(prefix), true);
        say("reserved " + prefix);
    }

    private void inTheMiddle() {
        run(reserve(prefix), true);
        run(settle(prefix), false);
        say("middle " + prefix);
    }

    @SuppressWarnings("MustBeClosedChecker") // is left open on purpose until the process dies
    private void run(String statement, boolean commit) {
        try {
            var connection = open();
            connection.createStatement().execute(statement);
            if (commit) {
                connection.commit();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String reserve(String payment) {
        return "select ledger_reserve(gen_random_uuid(), %s, '%s', 'r', now(), now() + interval '60 days', 5, null, gen_random_uuid())"
                .formatted(book, payment);
    }

    private static String settle(String payment) {
        return "select ledger_settle('%1$s', 'POSTED', 'post:%1$s', 'r', now())".formatted(payment);
    }

    private String move(String reference, String kinds) {
        return "select ledger_post(gen_random_uuid(), %s, '%s', 'r', now(), '{%s}', '{-5,5}')"
                .formatted(book, reference, kinds);
    }

    private Connection open() throws SQLException {
        var connection = DriverManager.getConnection(
                database[0] + (database[0].contains("?") ? "&" : "?") + "ApplicationName=" + prefix,
                database[1],
                database[2]);
        connection.setAutoCommit(false);
        try (var session = connection.createStatement()) {
            session.execute(SESSION);
        }
        connection.commit();
        return connection;
    }

    private static synchronized void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
