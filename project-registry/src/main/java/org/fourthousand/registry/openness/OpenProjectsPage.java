package org.fourthousand.registry.openness;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.openness.OpenCategory;
import org.jspecify.annotations.Nullable;

/**
 * A page of published projects with what every open dataset says of itself.
 *
 * @param category of openness
 * @param license address of the licence
 * @param items in the order of their ids; each says when it was updated
 * @param next cursor of the next page, null on the last
 */
@Schema(name = "OpenProjectsPage", description = "公开项目,分页 | A page of published projects")
public record OpenProjectsPage(
        OpenCategory category,
        URI license,
        List<OpenProjectView> items,
        @Nullable String next) {}
