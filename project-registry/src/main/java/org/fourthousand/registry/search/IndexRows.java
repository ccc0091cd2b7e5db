package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The rows of the index the caller may see. Three ways lead to those that meet conditions: a walk through a stretch of
 * places, which is quick where many match; a look-up by keys, block by block, which is quick where few match; and a walk
 * along another order.
 */
@ApplicationScoped
class IndexRows {

    /** {@code search_block} in the database. */
    private static final int BLOCK_BITS = 17;

    private final EntityManager entities;

    IndexRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest place. */
    long top() {
        return ((Number) entities.createNativeQuery("select search_top()").getSingleResult()).longValue();
    }

    static long block(long place) {
        return place >> BLOCK_BITS;
    }

    static long firstOf(long block) {
        return block << BLOCK_BITS;
    }

    static long lastOf(long block) {
        return firstOf(block + 1) - 1;
    }

    /** A source for a query: rows of a stretch that meet the conditions, by a walk through it. */
    static String walk(Conditions conditions, String columns) {
        return "select %s from searchable_project where place between :low and :high and %s"
                .formatted(columns, conditions.rows());
    }

    /**
     * A source for a query: rows of a stretch that meet the conditions, by their keys in each block; {@code tail} ends the
     * look-up of each block. The inner query asks for the keys alone and is fenced, lest the planner take another index
     * and work out the keys of every row it meets.
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

    /** The blocks of a stretch. */
    static List<Long> blocks(long low, long high) {
        return LongStream.rangeClosed(block(Math.max(0, low)), block(high))
                .boxed()
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<Tuple> run(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
