package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        var rows = index.run(
                sum("'' as facet, '' as value", conditions, Level.NONE) + " group by ()", conditions.parameters());
        return projects(rows.getFirst());
    }

    /** How many there are of each value of these facets, each under its own conditions. */
    Map<Facet, Map<String, Long>> byValue(Map<Facet, Conditions> facets) {
        var branches = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        facets.forEach((facet, conditions) -> {
            var columns = "'%s' as facet, %s as value".formatted(facet.name(), facet.column());
            branches.add(sum(columns, conditions, facet.level()) + " group by " + facet.column()
                    + " having sum(projects) > 0");
            parameters.putAll(conditions.parameters());
        });
        var counted = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        facets.keySet().forEach(facet -> counted.put(facet, new LinkedHashMap<>()));
        List<Tuple> rows = branches.isEmpty() ? List.of() : index.run(String.join(" union all ", branches), parameters);
        for (var row : rows) {
            counted.computeIfAbsent(Facet.valueOf((String) row.get("facet")), facet -> new LinkedHashMap<>())
                    .put((String) row.get("value"), projects(row));
        }
        return counted;
    }

    private static String sum(String columns, Conditions conditions, Level detail) {
        var level = conditions.level().orElseThrow().and(detail).number();
        return """
                select %1$s, cast(coalesce(sum(projects), 0) as bigint) as projects from (
                  select prefecture, division, pillar, industry, pole, park, fund, stage, projects
                  from counted_project where level = %2$d and %3$s
                  union all
                  select prefecture, division, pillar, industry, pole, park, fund, stage, projects
                  from counted_since where %3$s) as counted
                """.formatted(columns, level, conditions.rows());
    }

    private static long projects(Tuple row) {
        return ((Number) row.get("projects")).longValue();
    }
}
