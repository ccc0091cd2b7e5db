package org.fourthousand.registry.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a search found.
 *
 * @param ids in order
 * @param next cursor of the next page, null on the last
 * @param counts when they were asked for
 */
public record Found(
        List<UUID> ids, @Nullable String next, @Nullable Counts counts) {}
