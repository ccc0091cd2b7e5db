package org.fourthousand.kit.caller;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Tells the database who is calling, each time a connection leaves the pool, before the transaction that uses it can read
 * a row. The policies read it through {@code caller_has_role}, {@code caller_uscc} and their like (see
 * {@code db/kit}). The connection is always told anew, so nothing of an earlier caller remains; if it cannot be told,
 * it is not handed out.
 */
@Singleton
@Unremovable
public class RowSecurity implements AgroalPoolInterceptor {

    private static final String TELL =
            "select set_config('app.user', ?, false), set_config('app.roles', ?, false), set_config('app.uscc', ?, false),"
                    + " set_config('app.division', ?, false), set_config('app.expert', ?, false),"
                    + " set_config('app.department', ?, false)";

    private final Callers callers;

    RowSecurity(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var caller = callers.current();
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, caller.userId());
            statement.setString(2, roles(caller));
            statement.setString(3, Objects.requireNonNullElse(caller.uscc(), ""));
            statement.setString(4, Objects.requireNonNullElse(caller.division(), ""));
            statement.setString(5, Objects.requireNonNullElse(caller.expertId(), ""));
            statement.setString(
                    6, caller.department() == null ? "" : caller.department().claim());
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException("the database could not be told who is calling", refused);
        }
    }

    private static String roles(Caller caller) {
        var names = caller.roles().stream().map(Role::roleName).collect(Collectors.joining(","));
        return caller.system() ? "system" : names;
    }
}
