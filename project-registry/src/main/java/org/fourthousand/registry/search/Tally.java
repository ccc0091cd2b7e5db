package org.fourthousand.registry.search;

import java.util.Map;

/**
 * Projects counted.
 *
 * @param total all of them
 * @param byValue of each facet that was asked for, by value
 * @param exact whether all were counted
 */
record Tally(long total, Map<Facet, Map<String, Long>> byValue, boolean exact) {

    /** Projects of each value of one facet. */
    Map<String, Long> of(Facet facet) {
        return byValue.getOrDefault(facet, Map.of());
    }
}
