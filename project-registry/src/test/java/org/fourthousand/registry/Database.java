package org.fourthousand.registry;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Set;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.jspecify.annotations.Nullable;

/** The database as a caller finds it, with statements that have no filter of their own. */
@Singleton
public class Database {

    private final AgroalDataSource dataSource;
    private final Callers callers;

    Database(AgroalDataSource dataSource, Callers callers) {
        this.dataSource = dataSource;
        this.callers = callers;
    }

    public static Caller enterprise(String uscc) {
        return person(Role.ENTERPRISE, uscc, null);
    }

    public static Caller officer(Role role, String division) {
        return person(role, null, division);
    }

    public static Caller person(Role role) {
        return person(role, null, null);
    }

    public static Caller person(Role role, @Nullable String uscc, @Nullable String division) {
        return new Caller(role + "-" + division, "name", Set.of(role), uscc, division, null, false);
    }

    /** The first column of the first row. */
    public long count(Caller caller, String query) {
        var found = new long[1];
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection();
                    var result = connection.createStatement().executeQuery(query)) {
                result.next();
                found[0] = result.getLong(1);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
        return found[0];
    }

    /** The first column of the first row, as text. */
    public String text(Caller caller, String query) {
        var found = new String[1];
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection();
                    var result = connection.createStatement().executeQuery(query)) {
                result.next();
                found[0] = result.getString(1);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
        return found[0];
    }

    /** Makes a change that stays, for what would take too long to bring about through the service. */
    public void change(Caller caller, String change) {
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate(change);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
    }

    /** Tries a change and takes it back; answers how many rows it would have changed. */
    public int attempt(Caller caller, String change) {
        var changed = new int[1];
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    changed[0] = statement.executeUpdate(change);
                } finally {
                    connection.rollback();
                }
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
        return changed[0];
    }
}
