package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.search.Counts.Count;
import org.fourthousand.registry.search.Counts.FacetCounts;
import org.fourthousand.registry.search.Counts.Value;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a search finds. What only names stages, industries, parks, divisions and funds is told exactly from the sums
 * that are kept; words, amounts and dates are counted among what is found, up to a bound.
 */
@ApplicationScoped
class Counter {

    /** Values told of one facet; there are more parks than this. */
    static final int MOST_VALUES = 200;

    private final KeptCounts kept;
    private final BoundedCounts bounded;

    Counter(KeptCounts kept, BoundedCounts bounded) {
        this.kept = kept;
        this.bounded = bounded;
    }

    /**
     * How many meet the conditions.
     *
     * @param top the newest place
     */
    Count total(Conditions conditions, long top) {
        if (KeptCounts.canTell(conditions, Level.NONE)) {
            return new Count(kept.total(conditions), true);
        }
        var tally = bounded.count(conditions, List.of(), top);
        return new Count(tally.total(), tally.exact());
    }

    /** Counts what is not kept, in all and by value. */
    interface Tallying {

        Tally tally(Conditions conditions, Collection<Facet> facets);
    }

    /** By looking through the index anew for each count. */
    Tallying byLooking(long top) {
        return (conditions, facets) -> bounded.count(conditions, facets, top);
    }

    /**
     * How many meet the conditions, and of each facet how many there are under the others.
     *
     * @param tallying what is not kept
     */
    Counts count(Conditions scope, SearchFilter filter, Tallying tallying) {
        var conditions = scope.and(filter.conditions().each());
        var facets = new EnumMap<Facet, Conditions>(Facet.class);
        for (var facet : Facet.values()) {
            if (facet != Facet.DIVISION || filter.prefecture() != null) {
                facets.put(facet, under(conditions, facet, filter.prefecture()));
            }
        }
        var told = new EnumMap<>(facets);
        told.entrySet()
                .removeIf(each ->
                        !KeptCounts.canTell(each.getValue(), each.getKey().level()));
        facets.keySet().removeAll(told.keySet());

        var counted = new EnumMap<Facet, FacetCounts>(Facet.class);
        var values = kept.byValue(told);
        values.forEach((facet, byValue) -> counted.put(facet, view(facet, byValue, true)));
        var total = KeptCounts.canTell(conditions, Level.NONE)
                ? new Count(ofStages(values.getOrDefault(Facet.STAGE, Map.of()), filter.stage), true)
                : null;
        return new Counts(lookAt(conditions, facets, counted, total, tallying), List.copyOf(counted.values()));
    }

    /** Whatever the filters, the stages together are all there is. */
    private static long ofStages(Map<String, Long> byStage, @Nullable ProjectStage only) {
        return only != null
                ? byStage.getOrDefault(only.name(), 0L)
                : byStage.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Conditions under(Conditions conditions, Facet facet, @Nullable Division prefecture) {
        var others = conditions.without(condition -> condition.isOn(facet));
        return facet == Facet.DIVISION && prefecture != null
                ? others.and(List.of(SearchFilter.in(prefecture)))
                : others;
    }

    /** Counts what is not kept by looking at what is found, the facets without a filter of their own all at once. */
    private Count lookAt(
            Conditions conditions,
            Map<Facet, Conditions> facets,
            Map<Facet, FacetCounts> counted,
            @Nullable Count total,
            Tallying tallying) {
        var together = facets.entrySet().stream()
                .filter(each -> each.getValue().equals(conditions))
                .map(Map.Entry::getKey)
                .toList();
        facets.forEach((facet, others) -> {
            if (!together.contains(facet)) {
                var tally = tallying.tally(others, List.of(facet));
                counted.put(facet, view(facet, tally.of(facet), tally.exact()));
            }
        });
        if (total != null && together.isEmpty()) {
            return total;
        }
        var tally = tallying.tally(conditions, together);
        together.forEach(facet -> counted.put(facet, view(facet, tally.of(facet), tally.exact())));
        return total != null ? total : new Count(tally.total(), tally.exact());
    }

    private static FacetCounts view(Facet facet, Map<String, Long> values, boolean exact) {
        var name = naming(facet);
        var sorted = values.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .map(each -> new Value(each.getKey(), name.apply(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingLong(Value::projects).reversed().thenComparing(Value::value))
                .limit(MOST_VALUES)
                .toList();
        return new FacetCounts(facet, exact, sorted);
    }

    private static Function<String, @Nullable String> naming(Facet facet) {
        return switch (facet) {
            case STAGE -> code -> ProjectStage.valueOf(code).words().zh();
            case PILLAR -> code -> PillarIndustry.valueOf(code).zh();
            case POLE -> code -> GrowthPole.valueOf(code).zh();
            case INDUSTRY -> code -> Industry.of(code).name();
            case PREFECTURE, DIVISION -> code -> Division.of(code).name();
            case FUND, PARK -> code -> null;
        };
    }
}
