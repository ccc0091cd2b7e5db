package org.fourthousand.registry.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many projects were found.
 *
 * @param total all of them
 * @param facets of each facet, how many there are of each value under the other filters
 */
@Schema(name = "SearchCounts", description = "检索计数 | How many were found, in all and by facet")
public record Counts(Count total, List<FacetCounts> facets) {

    /**
     * A number of projects.
     *
     * @param projects how many
     * @param exact false: there are more; only so many were counted
     */
    @Schema(name = "SearchCount")
    public record Count(long projects, boolean exact) {}

    /**
     * The values of one facet, the most frequent first, at most {@value Counter#MOST_VALUES}.
     *
     * @param exact false: the counts are those among the newest so many projects found
     */
    @Schema(name = "FacetCounts")
    public record FacetCounts(Facet facet, boolean exact, List<Value> values) {}

    /**
     * One value of a facet.
     *
     * @param name what the code stands for, where it is a code
     */
    @Schema(name = "FacetValue")
    public record Value(String value, @Nullable String name, long projects) {}
}
