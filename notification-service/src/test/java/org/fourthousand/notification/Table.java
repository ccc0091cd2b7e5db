package org.fourthousand.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.hibernate.Session;

/** Looks into the database as somebody, in the role of the application, without a resource in between. */
@Singleton
public class Table {

    private final EntityManager entities;
    private final Callers callers;

    Table(EntityManager entities, Callers callers) {
        this.entities = entities;
        this.callers = callers;
    }

    /** The rows of a query as the service itself sees them; {@code ?1} and so on are the parameters. */
    public List<Tuple> rows(String sql, Object... parameters) {
        return rows(Caller.system("test"), sql, parameters);
    }

    /** The rows of a query as a caller sees them. */
    @SuppressWarnings("unchecked")
    public List<Tuple> rows(Caller caller, String sql, Object... parameters) {
        return as(caller, () -> {
            var query = entities.createNativeQuery(sql, Tuple.class);
            for (var place = 0; place < parameters.length; place++) {
                query.setParameter(place + 1, parameters[place]);
            }
            return query.getResultList();
        });
    }

    /** Changes rows as a caller; how many were his to change. */
    public int change(Caller caller, String sql, Object... parameters) {
        return as(caller, () -> {
            var query = entities.createNativeQuery(sql);
            for (var place = 0; place < parameters.length; place++) {
                query.setParameter(place + 1, parameters[place]);
            }
            return query.executeUpdate();
        });
    }

    /** Runs a statement in the transaction that is open. */
    public void within(String sql) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    /** Does something in a transaction of its own, as a caller. */
    public <T> T as(Caller caller, Callable<T> action) {
        var result = new AtomicReference<T>();
        callers.runAs(caller, () -> result.set(QuarkusTransaction.requiringNew().call(action)));
        return result.get();
    }
}
