package org.fourthousand.registry.search;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A saved search as its owner sees it.
 *
 * @param newProjects how many it finds that came into sight since its owner last looked
 * @param seenAt when its owner last looked
 * @param version what the ETag says
 */
@Schema(name = "SavedSearch", description = "保存的检索 | A saved search")
public record SavedSearchView(
        UUID id,
        String name,
        SavedSearch.Scope scope,
        SavedFilter filter,
        Counts.Count newProjects,
        Instant seenAt,
        long version) {}
