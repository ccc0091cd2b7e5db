package org.fourthousand.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the relay sees it, over the one connection that also holds the relay's lock. */
final class OutboxRows {

    /** "outbox" in ASCII: the advisory lock that makes one instance the relay of its service's database. */
    private static final long RELAY_LOCK = 0x6F_7574_626F_78L;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    record Row(UUID id, String topic, String key, String type, String payload) {}

    /** Whether this connection is now the relay; the lock lasts as long as the connection. */
    boolean becomeRelay() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    void resign() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            statement.execute();
        }
    }

    /** The oldest committed events. No position is remembered: a row that commits late is found when it is there. */
    List<Row> oldest(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select id, aggregatetype, aggregateid, type, payload from outbox order by seq limit ?")) {
            statement.setInt(1, limit);
            var rows = new ArrayList<Row>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(
                            result.getObject(1, UUID.class),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5)));
                }
            }
            return rows;
        }
    }

    void delete(List<Row> published) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", published.stream().map(Row::id).toArray()));
            statement.executeUpdate();
        }
    }
}
