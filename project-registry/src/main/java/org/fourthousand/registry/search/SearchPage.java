package org.fourthousand.registry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search.
 *
 * @param items in the order asked for
 * @param next cursor of the next page, null on the last
 * @param counts how many were found, when asked for
 */
public record SearchPage<T>(
        List<T> items, @Nullable String next, @Nullable Counts counts) {}
