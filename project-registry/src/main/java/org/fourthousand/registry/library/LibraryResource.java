package org.fourthousand.registry.library;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.registry.search.SearchFilter;
import org.fourthousand.registry.search.SearchPage;
import org.fourthousand.registry.search.SearchQuery;
import org.fourthousand.registry.search.Searching;

/** The library as open data, readable without login (决策、管理、服务、结果公开, clause 六.5). */
@Path("")
@Tag(name = "open data", description = "公开信息 | Open data")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class LibraryResource {

    private final LibraryEntries entries;
    private final Searching searching;
    private final EntityManager entities;

    LibraryResource(LibraryEntries entries, Searching searching, EntityManager entities) {
        this.entries = entries;
        this.searching = searching;
        this.entities = entities;
    }

    @GET
    @Path("library")
    @Transactional
    @Operation(
            operationId = "listLibrary",
            summary = "Projects in the library, oldest first, with how many there are by facet; open columns only")
    public SearchPage<LibraryEntryView> list(
            @Valid @BeanParam SearchFilter filter,
            @Valid @BeanParam SearchQuery query,
            @Valid @BeanParam PageQuery page) {
        var found = searching.library(filter, query, page);
        var items = entries.of(found.ids()).stream().map(LibraryEntry::view).toList();
        return new SearchPage<>(items, found.next(), found.counts());
    }

    @GET
    @Path("statistics")
    @Operation(operationId = "readStatistics", summary = "Projects and amounts per stage; drafts are not counted")
    public List<StageStatisticsView> statistics() {
        return entities
                .createQuery("from StageStatistics order by stage", StageStatistics.class)
                .getResultList()
                .stream()
                .map(StageStatistics::view)
                .toList();
    }
}
