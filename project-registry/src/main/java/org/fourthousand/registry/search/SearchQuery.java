package org.fourthousand.registry.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How results are wanted; a {@code @BeanParam} beside {@link SearchFilter}. */
public class SearchQuery {

    @QueryParam("sort")
    @Parameter(description = "RELEVANCE when words are given, else the resource's own order")
    @Nullable
    Order sort;

    @QueryParam("counts")
    @DefaultValue("true")
    @Parameter(description = "Whether to count; later pages need not count again")
    boolean counts = true;

    Order sort(SearchFilter filter, Order otherwise) {
        if (sort == null) {
            return filter.words().isEmpty() ? otherwise : Order.RELEVANCE;
        }
        return sort == Order.RELEVANCE && filter.words().isEmpty() ? Order.NEWEST : sort;
    }
}
