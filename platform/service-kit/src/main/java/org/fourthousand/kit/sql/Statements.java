package org.fourthousand.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Statements on the connection of the running transaction, beside the ORM: for the rows that go with every change, such as
 * its history and its event. A native query would look through the whole unit of work for each of them, and costs several
 * times the statement itself. Nothing the ORM still holds is written first; a statement that reads entities is not for here.
 */
@ApplicationScoped
public class Statements {

    private final EntityManager entities;

    Statements(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes something of the row at the cursor. */
    @FunctionalInterface
    public interface RowReader<T> {

        /** Reads the columns of one row. */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Writes.
     *
     * @param parameters in the order of the question marks
     * @return how many rows
     */
    public int write(String sql, @Nullable Object... parameters) {
        return session().doReturningWork(connection -> {
            try (var statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** The first row that is found, as the reader reads it. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return session().doReturningWork(connection -> {
            try (var statement = prepared(connection, sql, parameters);
                    var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        });
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(
                    index + 1,
                    parameters[index] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameters[index]);
        }
        return statement;
    }
}
