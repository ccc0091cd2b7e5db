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
import java.util.stream.IntStream;

/**
 * Counts by looking at what was found, the newest first, and stops at {@value #BOUND}: exact below it, and said to be "at
 * least" from there on.
 */
@ApplicationScoped
class BoundedCounts {

    /** More than a person looks through; counting further takes time that grows with the library. */
    static final int BOUND = 1_000;

    private static final double DENSE = 0.25;

    private final IndexRows index;

    BoundedCounts(IndexRows index) {
        this.index = index;
    }

    /**
     * Which share of the newest projects meets each of these, to choose the shorter way to count them.
     *
     * @param top the newest place
     */
    List<Double> sound(List<Conditions> all, long top) {
        var parameters = new HashMap<String, Object>();
        all.forEach(conditions -> parameters.putAll(conditions.parameters()));
        parameters.put("low", top - Finder.STRETCH + 1);
        var shares = all.stream()
                .map(conditions -> "count(*) filter (where %s)".formatted(conditions.rows()))
                .collect(Collectors.joining(", "));
        var row = index.run(
                        "select count(*), %s from searchable_project where place >= :low".formatted(shares), parameters)
                .getFirst();
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(place -> ((Number) row.get(place)).doubleValue() / Finder.STRETCH)
                .toList();
    }

    /** Counts them, in all and by value. */
    Tally count(Conditions conditions, Collection<Facet> facets, double share, long top) {
        if (conditions.isEmpty() || share >= DENSE) {
            var width = conditions.isEmpty() ? BOUND + 1 : (long) (2 * BOUND / share);
            var tally = tally(IndexRows.walk(conditions, columns(facets)), conditions, facets, top - width, top, false);
            if (!tally.exact() || top <= width) {
                return tally;
            }
        }
        var newest = IndexRows.firstOf(Math.max(0, IndexRows.block(top) - 1));
        if (share * (top - newest) > BOUND && newest > 0) {
            var tally = tally(lookup(conditions, facets), conditions, facets, newest, top, true);
            if (!tally.exact()) {
                return tally;
            }
        }
        return tally(lookup(conditions, facets), conditions, facets, 0, top, true);
    }

    private static String lookup(Conditions conditions, Collection<Facet> facets) {
        return IndexRows.lookup(conditions, columns(facets), "");
    }

    private static String columns(Collection<Facet> facets) {
        return facets.isEmpty()
                ? "1 as one"
                : facets.stream().map(Facet::column).collect(Collectors.joining(", "));
    }

    private Tally tally(
            String source, Conditions conditions, Collection<Facet> facets, long low, long high, boolean byKeys) {
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("low", low);
        parameters.put("high", high);
        parameters.put("most", BOUND + 1);
        if (byKeys) {
            parameters.put("keys", conditions.keys());
            parameters.put("blocks", IndexRows.blocks(low, high).reversed().toArray(Long[]::new));
        }
        var named = facets.stream().map(Facet::column).toList();
        var sql = "with found as materialized (%s limit :most) select %scount(*) as projects from found group by %s"
                .formatted(
                        source,
                        named.stream()
                                .map(each -> each + ", grouping(" + each + ") as not_" + each + ", ")
                                .collect(Collectors.joining()),
                        named.stream()
                                .map(each -> "(" + each + ")")
                                .collect(Collectors.joining(", ", "grouping sets ((), ", ")"))
                                .replace(", )", ")"));
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
