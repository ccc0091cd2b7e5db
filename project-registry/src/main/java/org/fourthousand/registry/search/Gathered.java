package org.fourthousand.registry.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one look through the index found. When it is all there is, it is counted and sorted without
 * asking again.
 *
 * @param isWhole whether nothing else meets the conditions
 */
record Gathered(List<GatheredProject> projects, boolean isWhole) {

    Gathered {
        projects = List.copyOf(projects);
    }

    /** Those of them that meet further conditions, which must be exact ones. */
    Gathered meeting(Conditions further) {
        return new Gathered(projects.stream().filter(further::hold).toList(), isWhole);
    }

    /** In all, at most {@value BoundedCounts#BOUND}, and by value. */
    Tally tally(Collection<Facet> facets) {
        Map<Facet, Map<String, Long>> byValue = new EnumMap<>(Facet.class);
        for (var facet : facets) {
            var values = new HashMap<String, Long>();
            projects.forEach(project -> values.merge(project.value(facet), 1L, Long::sum));
            byValue.put(facet, values);
        }
        return new Tally(Math.min(projects.size(), BoundedCounts.BOUND), byValue, isWhole);
    }

    /**
     * The first so many in order; empty when what was not gathered may come before them.
     *
     * @param after where the page before ended
     */
    Optional<List<Ending>> first(Order order, @Nullable Ending after, int most) {
        if (!isWhole) {
            return Optional.empty();
        }
        var comparator = GatheredProject.comparator(order);
        var ended = after == null ? null : GatheredProject.at(order, after);
        return Optional.of(projects.stream()
                .filter(project -> project.isIn(order))
                .filter(project -> ended == null || comparator.compare(project, ended) > 0)
                .sorted(comparator)
                .limit(most)
                .map(project -> project.ending(order))
                .toList());
    }
}
