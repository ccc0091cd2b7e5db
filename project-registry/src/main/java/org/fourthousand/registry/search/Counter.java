package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
    private final IndexRows index;

    Counter(KeptCounts kept, BoundedCounts bounded, IndexRows index) {
        this.kept = kept;
        this.bounded = bounded;
        this.index = index;
    }

    /** How many meet the conditions. */
    Count total(Conditions conditions) {
        if (KeptCounts.canTell(conditions, Level.NONE)) {
            return new Count(kept.total(conditions), true);
        }
        var top = index.top();
        var share = bounded.sound(List.of(conditions), top).getFirst();
        var tally = bounded.count(conditions, List.of(), share, top);
        return new Count(tally.total(), tally.exact());
    }

    /** How many meet the conditions, and of each facet how many there are under the others. */
    Counts count(Conditions scope, SearchFilter filter) {
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
        kept.byValue(told).forEach((facet, values) -> counted.put(facet, view(facet, values, true)));
        var total = KeptCounts.canTell(conditions, Level.NONE)
                ? lookAt(conditions, facets, counted, new Count(kept.total(conditions), true))
                : lookAt(conditions, facets, counted, null);
        return new Counts(total, List.copyOf(counted.values()));
    }

    private static Conditions under(Conditions conditions, Facet facet, @Nullable Division prefecture) {
        var others = conditions.without(condition -> condition.isOn(facet));
        return facet == Facet.DIVISION && prefecture != null
                ? others.and(List.of(SearchFilter.in(prefecture)))
                : others;
    }

    /** Counts the facets by looking at what is found: those without a filter of their own all at once. */
    private Count lookAt(
            Conditions conditions,
            Map<Facet, Conditions> facets,
            Map<Facet, FacetCounts> counted,
            @Nullable Count total) {
        if (facets.isEmpty() && total != null) {
            return total;
        }
        var together = facets.entrySet().stream()
                .filter(each -> each.getValue().equals(conditions))
                .map(Map.Entry::getKey)
                .toList();
        var alone = facets.keySet().stream()
                .filter(facet -> !together.contains(facet))
                .toList();
        var asked = new ArrayList<>(List.of(conditions));
        alone.forEach(facet -> asked.add(facets.get(facet)));
        var top = index.top();
        var shares = bounded.sound(asked, top);
        for (int number = 0; number < alone.size(); number++) {
            var facet = alone.get(number);
            var tally = bounded.count(asked.get(number + 1), List.of(facet), shares.get(number + 1), top);
            counted.put(facet, view(facet, tally.of(facet), tally.exact()));
        }
        if (total != null && together.isEmpty()) {
            return total;
        }
        var tally = bounded.count(conditions, together, shares.getFirst(), top);
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
