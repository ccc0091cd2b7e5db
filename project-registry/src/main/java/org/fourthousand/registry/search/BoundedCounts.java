package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts by looking at what was found, the newest first, and stops at {@value #BOUND}: exact below it, and said to be "at
 * least" from there on.
 */
@ApplicationScoped
class BoundedCounts {

    /** More than a person looks through; counting further takes time that grows with the library. */
    static final int BOUND = 500;

    private final IndexRows index;

    BoundedCounts(IndexRows index) {
        this.index = index;
    }

    /**
     * Counts what meets the conditions, in all and by value.
     *
     * @param top the newest place
     */
    Tally count(Conditions conditions, Collection<Facet> facets, long top) {
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("low", 0L);
        parameters.put("high", top);
        parameters.put("keys", conditions.keys());
        parameters.put("blocks", IndexRows.blocks(top, 0));
        parameters.put("most", BOUND + 1);
        var columns = facets.stream().map(Facet::column).toList();
        var source = IndexRows.lookup(conditions, columns.isEmpty() ? "1 as one" : String.join(", ", columns), "");
        var values = columns.stream()
                .map(column -> "%1$s, grouping(%1$s) as not_%1$s, ".formatted(column))
                .collect(Collectors.joining());
        var sets = columns.stream().map(column -> ", (" + column + ")").collect(Collectors.joining());
        var sql = """
                with found as materialized (%s limit :most)
                select %scount(*) as projects from found group by grouping sets (()%s)
                """.formatted(source, values, sets);
        return tally(index.run(sql, parameters), facets);
    }

    private static Tally tally(List<Tuple> rows, Collection<Facet> facets) {
        var total = 0L;
        Map<Facet, Map<String, Long>> byValue = new EnumMap<>(Facet.class);
        for (var row : rows) {
            var projects = ((Number) row.get("projects")).longValue();
            var of = facets.stream()
                    .filter(facet -> ((Number) row.get("not_" + facet.column())).intValue() == 0)
                    .findFirst();
            if (of.isPresent()) {
                byValue.computeIfAbsent(of.get(), facet -> new LinkedHashMap<>())
                        .put((String) row.get(of.get().column()), projects);
            } else {
                total = projects;
            }
        }
        return new Tally(Math.min(total, BOUND), byValue, total <= BOUND);
    }
}
