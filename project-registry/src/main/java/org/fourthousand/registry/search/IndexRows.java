package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Asks the index for rows that the caller may see. */
@ApplicationScoped
class IndexRows {

    /** {@code search_block} in the database. */
    private static final int BLOCK_BITS = 15;

    private static final String TOP = """
            select top from search_top() as top, set_config('plan_cache_mode', 'force_generic_plan', true) as once
            """;

    private final EntityManager entities;

    IndexRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The newest place. It is asked first, and says on the way that the statements of this transaction are planned once for
     * all their parameters: they are made so that one plan fits, and planning them anew takes as long as running them.
     */
    long top() {
        return ((Number) entities.createNativeQuery(TOP).getSingleResult()).longValue();
    }

    /**
     * A source for a query: rows between {@code :low} and {@code :high} that meet the conditions, by their keys, one of
     * {@code :blocks} after the other; {@code tail} ends the look-up in each. A query that takes only the first few stops
     * in the block that has them, since the blocks are the outer side of a loop. The inner query asks for the keys alone
     * and is fenced, lest the planner take another index and work out the keys of every row it meets.
     */
    static String lookup(Conditions conditions, String columns, String tail) {
        return """
                select hit.* from unnest(cast(:blocks as bigint[])) as block cross join lateral (
                  select %s from (
                    select * from searchable_project
                    where terms @@ cast(replace(:keys, chr(1), to_hex(block)) as tsquery) offset 0) as found
                  where place between :low and :high and %s%s) as hit
                """.formatted(columns, conditions.rows(), tail);
    }

    /** The blocks of a stretch, from its one end to its other. */
    static Long[] blocks(long from, long to) {
        var blocks = LongStream.rangeClosed(Math.min(from, to) >> BLOCK_BITS, Math.max(from, to) >> BLOCK_BITS)
                .boxed()
                .toList();
        return (from > to ? blocks.reversed() : blocks).toArray(Long[]::new);
    }

    /** Rows as arrays, for a query whose columns are known. */
    List<Object[]> rows(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Tuple> run(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
