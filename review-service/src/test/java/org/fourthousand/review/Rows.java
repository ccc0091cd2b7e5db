package org.fourthousand.review;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.jspecify.annotations.Nullable;

/** The database as somebody sees it who gets past the resources: the app role, with the caller told. */
@Singleton
public class Rows {

    private final AgroalDataSource dataSource;
    private final Callers callers;

    Rows(AgroalDataSource dataSource, Callers callers) {
        this.dataSource = dataSource;
        this.callers = callers;
    }

    public static Caller person(Role role) {
        return new Caller(role.roleName(), role.roleName(), EnumSet.of(role), null, null, null, false);
    }

    public static Caller expert(Object id) {
        return new Caller("e", "e", EnumSet.of(Role.EXPERT), null, null, id.toString(), false);
    }

    /** The first value of the first row, as text; null when there is no row. */
    public @Nullable String ask(Caller caller, String sql) {
        var answer = new AtomicReference<@Nullable String>();
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection();
                    var result = connection.createStatement().executeQuery(sql)) {
                answer.set(result.next() ? result.getString(1) : null);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
        return answer.get();
    }

    public long count(Caller caller, String fromWhere) {
        return Long.parseLong(String.valueOf(ask(caller, "select count(*) from " + fromWhere)));
    }

    /** Rows changed. */
    public int change(Caller caller, String sql) {
        var changed = new int[1];
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                changed[0] = statement.executeUpdate(sql);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
        return changed[0];
    }
}
