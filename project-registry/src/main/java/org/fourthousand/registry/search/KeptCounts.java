package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts from the sums that are kept ({@code project_count}) and the changes they do not hold yet, in one statement and so
 * of one moment.
 */
@ApplicationScoped
class KeptCounts {

    private final IndexRows index;

    KeptCounts(IndexRows index) {
        this.index = index;
    }

    /** Whether these can be told from what is kept. */
    static boolean canTell(Conditions conditions, Level detail) {
        return conditions.level().map(detail::and).filter(Level::isKept).isPresent();
    }

    /** How many meet the conditions. */
    long total(Conditions conditions) {
        var level = conditions.level().orElseThrow().number();
        var row = index.run("""
                select cast(coalesce(sum(projects), 0) as bigint) as projects from (%s) as counted
                """.formatted(both(conditions, Integer.toString(level))), conditions.parameters())
                .getFirst();
        return projects(row);
    }

    /** How many there are of each value of these facets, each under its own conditions; none of a facet that has none. */
    Map<Facet, Map<String, Long>> byValue(Map<Facet, Conditions> facets) {
        Map<Facet, Map<String, Long>> counted = new EnumMap<>(Facet.class);
        facets.keySet().forEach(facet -> counted.put(facet, new LinkedHashMap<>()));
        var alike = facets.keySet().stream().collect(Collectors.groupingBy(facets::get));
        var parameters = new HashMap<String, Object>();
        alike.keySet().forEach(conditions -> parameters.putAll(conditions.parameters()));
        var sql = alike.entrySet().stream()
                .map(each -> byValue(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" union all "));
        for (var row : sql.isEmpty() ? List.<Tuple>of() : index.run(sql, parameters)) {
            counted.computeIfAbsent(Facet.valueOf((String) row.get("facet")), facet -> new LinkedHashMap<>())
                    .put((String) row.get("value"), projects(row));
        }
        return counted;
    }

    /** Facets under the same conditions, in one pass over their levels. */
    private static String byValue(Conditions conditions, List<Facet> facets) {
        var level = conditions.level().orElseThrow();
        var levels = facets.stream()
                .map(facet ->
                        "('%s', %d)".formatted(facet, level.and(facet.level()).number()))
                .collect(Collectors.joining(", "));
        var value = facets.stream()
                .map(facet -> " when '%s' then %s".formatted(facet, facet.column()))
                .collect(Collectors.joining());
        return """
                (select told.facet, case told.facet%s end as value, cast(sum(projects) as bigint) as projects
                 from (values %s) as told (facet, level) cross join lateral (%s) as counted
                 group by 1, 2 having sum(projects) > 0)
                """.formatted(value, levels, both(conditions, "told.level"));
    }

    /** What is kept, and what changed since. */
    private static String both(Conditions conditions, String level) {
        return """
                select prefecture, division, pillar, industry, pole, park, fund, stage, projects
                from counted_project where counted_project.level = %1$s and %2$s
                union all
                select prefecture, division, pillar, industry, pole, park, fund, stage, projects
                from counted_since where %2$s
                """.formatted(level, conditions.rows());
    }

    private static long projects(Tuple row) {
        return ((Number) row.get("projects")).longValue();
    }
}
