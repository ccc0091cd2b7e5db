package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the next few projects that meet conditions, in order. It first walks along the order for a short while, which
 * finds enough when many match; else few match, and the keys of the index find them, block by block. So the work has a
 * bound that hardly grows with the library.
 */
@ApplicationScoped
class Finder {

    /** Rows of a walk in the order of the index, where neighbours lie together on the disk. */
    private static final int STRETCH = 1_000;

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
     * @param top the newest place
     */
    List<Hit> byPlace(Conditions conditions, boolean ascending, long from, long top, int most) {
        var begin = ascending ? Math.max(0, from) : Math.min(top, from);
        if (begin < 0 || begin > top) {
            return List.of();
        }
        var hits = walk(conditions, ascending, begin, most);
        return hits.size() >= most || conditions.isEmpty()
                ? hits
                : lookUp(conditions, ascending, begin, ascending ? top : 0, most);
    }

    /**
     * Along the places; along those of the library only, where it is the library that is searched. Else the stretch is one
     * of places, whoever may see them: where few may, it would have no end.
     */
    private List<Hit> walk(Conditions conditions, boolean ascending, long from, int most) {
        var order = order(ascending);
        var library = new Conditions(conditions.each().stream()
                .filter(condition -> condition.kind() == Condition.Kind.LIBRARY)
                .toList());
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("from", from);
        parameters.put("most", most);
        var stretch = " order by %s limit %d".formatted(order, conditions.isEmpty() ? most : STRETCH);
        if (library.isEmpty() && !conditions.isEmpty()) {
            stretch = " and place %s :end".formatted(ascending ? "<" : ">");
            parameters.put("end", ascending ? from + STRETCH : from - STRETCH);
        }
        var sql = """
                select place, id, '' as key from (
                  select * from searchable_project where place %s :from and %s%s) as walked
                where %s order by %s limit :most
                """.formatted(ascending ? ">=" : "<=", library.rows(), stretch, conditions.rows(), order);
        return hits(sql, parameters);
    }

    private List<Hit> lookUp(Conditions conditions, boolean ascending, long from, long to, int most) {
        var order = order(ascending);
        var sql = IndexRows.lookup(conditions, "place, id, '' as key", " order by " + order + " limit :most")
                + " limit :most";
        var parameters = byKeys(conditions, from, to);
        parameters.put("most", most);
        var inOrder = Comparator.comparingLong(Hit::place);
        return hits(sql, parameters).stream()
                .sorted(ascending ? inOrder : inOrder.reversed())
                .toList();
    }

    private static String order(boolean ascending) {
        return ascending ? "place" : "place desc";
    }

    /** The first so many in another order, by a walk along it; by their keys when that does not soon find them. */
    List<Hit> byKey(Conditions conditions, Order order, Place after, long top, int most) {
        var hits = stray(conditions, order, after, most);
        return hits.size() >= most || conditions.isEmpty() ? hits : gather(conditions, order, after, top, most);
    }

    private List<Hit> stray(Conditions conditions, Order order, Place after, int most) {
        var inner = "select * from searchable_project where " + order.column() + " is not null" + beyond(order, after)
                + " order by " + order.sql() + " limit " + (conditions.isEmpty() ? most : STRAY);
        var sql = "select place, id, cast(%s as text) as key from (%s) as walked where %s order by %s limit :most"
                .formatted(order.column(), inner, conditions.rows(), order.sql());
        return hits(sql, afterwards(new HashMap<>(conditions.parameters()), after, most));
    }

    /** The first so many in any order, when few match: finds all of them, then sorts. */
    List<Hit> gather(Conditions conditions, Order order, Place after, long top, int most) {
        var columns = order == Order.ID || order.isByPlace() ? "place, id" : "place, id, " + order.column();
        var sql = "select place, id, cast(%1$s as text) as key from (%2$s) as found where %1$s is not null%3$s"
                        .formatted(order.column(), IndexRows.lookup(conditions, columns, ""), beyond(order, after))
                + " order by " + order.sql() + " limit :most";
        return hits(sql, afterwards(byKeys(conditions, top, 0), after, most));
    }

    private static String beyond(Order order, Place after) {
        return after.key() == null
                ? ""
                : " and (%s, place) %s (cast(:afterKey as %s), :afterPlace)"
                        .formatted(order.column(), order.isAscending() ? ">" : "<", order.type());
    }

    private static Map<String, Object> afterwards(Map<String, Object> parameters, Place after, int most) {
        parameters.put("most", most);
        if (after.key() != null) {
            parameters.put("afterKey", after.key());
            parameters.put("afterPlace", after.place());
        }
        return parameters;
    }

    private static Map<String, Object> byKeys(Conditions conditions, long from, long to) {
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("keys", conditions.keys());
        parameters.put("blocks", IndexRows.blocks(from, to));
        parameters.put("low", Math.min(from, to));
        parameters.put("high", Math.max(from, to));
        return parameters;
    }

    private List<Hit> hits(String sql, Map<String, Object> parameters) {
        return index.run(sql, parameters).stream()
                .map(row ->
                        new Hit(((Number) row.get("place")).longValue(), (UUID) row.get("id"), (String) row.get("key")))
                .toList();
    }
}
