package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fourthousand.kit.caller.Callers;
import org.hibernate.ScrollMode;
import org.hibernate.Session;

/** All that a search finds among the projects the caller answers for, row by row in the order of the index. */
@ApplicationScoped
public class WholeResult {

    private static final int ROWS_FETCHED = 1_000;

    /** Walks and looks up as it goes: a hash or a sort would first take in everything, in memory or on disk. */
    private static final String ROW_BY_ROW = """
            select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
                   set_config('enable_sort', 'off', true), set_config('transaction_read_only', 'on', true)
            """;

    private final EntityManager entities;
    private final IndexRows index;
    private final Counter counter;
    private final Callers callers;

    WholeResult(EntityManager entities, IndexRows index, Counter counter, Callers callers) {
        this.entities = entities;
        this.index = index;
        this.counter = counter;
        this.callers = callers;
    }

    /** What is done with each row. */
    @FunctionalInterface
    public interface Visitor {
        /** The next row. */
        void visit(Tuple row) throws IOException;
    }

    /** How many it finds; counts no further than {@code most}. */
    public long count(SearchFilter filter, long most) {
        var conditions = conditions(filter);
        var soon = counter.total(conditions, index.top());
        if (soon.exact()) {
            return soon.projects();
        }
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("most", most);
        var row = index.run(
                        "select count(*) as projects from (select 1 from searchable_project where %s limit :most) as found"
                                .formatted(conditions.rows()),
                        parameters)
                .getFirst();
        return ((Number) row.get("projects")).longValue();
    }

    /**
     * Visits them, as they are at one moment. Memory does not grow with their number; a visitor that fails ends the query.
     *
     * @param columns of {@code project}
     */
    public void forEach(SearchFilter filter, List<String> columns, Visitor visitor) throws IOException {
        var conditions = conditions(filter);
        var total = counter.total(conditions, index.top());
        var few = total.exact() && total.projects() <= BoundedCounts.BOUND && !conditions.isEmpty();
        var parameters = new HashMap<>(conditions.parameters());
        parameters.putAll(few ? everywhere(conditions) : Map.of());
        var source = few
                ? IndexRows.lookup(conditions, "place, id", "")
                : "select place, id from searchable_project where " + conditions.rows();
        var sql = "select %s from (%s) as found join project on project.id = found.id order by found.place"
                .formatted(columns.stream().map("project."::concat).collect(Collectors.joining(", ")), source);
        entities.createNativeQuery(ROW_BY_ROW, Tuple.class).getSingleResult();
        var query = entities.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setFetchSize(ROWS_FETCHED);
        parameters.forEach(query::setParameter);
        try (var rows = query.scroll(ScrollMode.FORWARD_ONLY)) {
            while (rows.next()) {
                visitor.visit(rows.get());
            }
        }
    }

    private Map<String, Object> everywhere(Conditions conditions) {
        var top = index.top();
        return Map.of("low", 0L, "high", top, "keys", conditions.keys(), "blocks", IndexRows.blocks(0, top));
    }

    private Conditions conditions(SearchFilter filter) {
        return Scope.of(callers.current()).and(filter.conditions().each());
    }
}
