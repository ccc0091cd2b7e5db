package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the next few projects that meet conditions, in order. It first walks a short stretch, which finds enough when
 * many match; if not, few match, and the keys of the index find them: in one block, and if need be in all. So the work
 * has a bound that hardly grows with the library.
 */
@ApplicationScoped
class Finder {

    /** Rows of a walk in the order of the index, where neighbours lie together. */
    static final long STRETCH = 2_000;

    /** Rows of a walk along another order, each on another page of the disk. */
    private static final int STRAY = 5_000;

    private final IndexRows index;

    Finder(IndexRows index) {
        this.index = index;
    }

    /**
     * The first so many in the order of the index.
     *
     * @param from the first place that may be found
     */
    List<Hit> byPlace(Conditions conditions, boolean ascending, long from, int most) {
        var top = index.top();
        var hits = new ArrayList<Hit>();
        var next = ascending ? Math.max(0, from) : Math.min(top, from);
        if (conditions.isEmpty()) {
            return walk(conditions, ascending, next, ascending ? top : 0, most);
        }
        for (var effort : Effort.values()) {
            if (next < 0 || next > top || hits.size() >= most) {
                break;
            }
            var end = effort.end(next, ascending, top);
            hits.addAll(
                    effort == Effort.STRETCH
                            ? walk(conditions, ascending, next, end, most)
                            : lookUp(conditions, ascending, next, end, most - hits.size()));
            next = ascending ? end + 1 : end - 1;
        }
        return hits.subList(0, Math.min(most, hits.size()));
    }

    private enum Effort {
        STRETCH,
        BLOCK,
        ALL;

        long end(long from, boolean ascending, long top) {
            return switch (this) {
                case STRETCH ->
                    ascending ? Math.min(top, from + Finder.STRETCH - 1) : Math.max(0, from - Finder.STRETCH + 1);
                case BLOCK ->
                    ascending
                            ? Math.min(top, IndexRows.lastOf(IndexRows.block(from)))
                            : IndexRows.firstOf(IndexRows.block(from));
                case ALL -> ascending ? top : 0;
            };
        }
    }

    private List<Hit> walk(Conditions conditions, boolean ascending, long from, long to, int most) {
        var sql = IndexRows.walk(conditions, "place, id, '' as key") + order(ascending) + " limit :most";
        return hits(sql, conditions, Math.min(from, to), Math.max(from, to), most, false);
    }

    private List<Hit> lookUp(Conditions conditions, boolean ascending, long from, long to, int most) {
        var tail = order(ascending) + " limit :most";
        var sql = IndexRows.lookup(conditions, "place, id, '' as key", tail) + tail;
        return hits(sql, conditions, Math.min(from, to), Math.max(from, to), most, true);
    }

    private static String order(boolean ascending) {
        return " order by place" + (ascending ? "" : " desc");
    }

    /**
     * The first so many in another order.
     *
     * @param after the last one seen; its key is null at the beginning
     * @param few whether so few match that all of them are soon found
     */
    List<Hit> byKey(Conditions conditions, Order order, Place after, int most, boolean few) {
        var hits = few || conditions.isEmpty() ? List.<Hit>of() : stray(conditions, order, after, most);
        if (hits.size() >= most) {
            return hits;
        }
        return conditions.isEmpty() ? stray(conditions, order, after, most) : gather(conditions, order, after, most);
    }

    private List<Hit> stray(Conditions conditions, Order order, Place after, int most) {
        var inner = "select * from searchable_project where " + order.column() + " is not null" + beyond(order, after)
                + " order by " + order.sql() + " limit " + (conditions.isEmpty() ? most : STRAY);
        var sql = "select place, id, cast(%s as text) as key from (%s) as walked where %s order by %s limit :most"
                .formatted(order.column(), inner, conditions.rows(), order.sql());
        return hits(sql, conditions, order, after, most, false);
    }

    private List<Hit> gather(Conditions conditions, Order order, Place after, int most) {
        var columns = order == Order.ID ? "place, id" : "place, id, " + order.column();
        var sql = "select place, id, cast(%1$s as text) as key from (%2$s) as found where %1$s is not null%3$s"
                        .formatted(order.column(), IndexRows.lookup(conditions, columns, ""), beyond(order, after))
                + " order by " + order.sql() + " limit :most";
        return hits(sql, conditions, order, after, most, true);
    }

    private static String beyond(Order order, Place after) {
        return after.key() == null
                ? ""
                : " and (%s, place) %s (cast(:afterKey as %s), :afterPlace)"
                        .formatted(order.column(), order.isAscending() ? ">" : "<", order.type());
    }

    private List<Hit> hits(String sql, Conditions conditions, long low, long high, int most, boolean byKeys) {
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("low", low);
        parameters.put("high", high);
        parameters.put("most", most);
        if (byKeys) {
            parameters.put("keys", conditions.keys());
            parameters.put("blocks", IndexRows.blocks(low, high).toArray(Long[]::new));
        }
        return hits(sql, parameters);
    }

    private List<Hit> hits(String sql, Conditions conditions, Order order, Place after, int most, boolean byKeys) {
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("most", most);
        if (after.key() != null) {
            parameters.put("afterKey", after.key());
            parameters.put("afterPlace", after.place());
        }
        if (byKeys) {
            var top = index.top();
            parameters.put("keys", conditions.keys());
            parameters.put("blocks", IndexRows.blocks(0, top).toArray(Long[]::new));
            parameters.put("low", 0L);
            parameters.put("high", top);
        }
        return hits(sql, parameters);
    }

    private List<Hit> hits(String sql, Map<String, Object> parameters) {
        return index.run(sql, parameters).stream()
                .map(row ->
                        new Hit(((Number) row.get("place")).longValue(), (UUID) row.get("id"), (String) row.get("key")))
                .toList();
    }
}
