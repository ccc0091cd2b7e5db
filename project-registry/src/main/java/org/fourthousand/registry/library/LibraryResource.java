package org.fourthousand.registry.library;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;

/** The library as open data, readable without login (决策、管理、服务、结果公开, clause 六.5). */
@Path("")
@Tag(name = "open data", description = "公开信息 | Open data")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class LibraryResource {

    private final LibraryEntries entries;
    private final EntityManager entities;

    LibraryResource(LibraryEntries entries, EntityManager entities) {
        this.entries = entries;
        this.entities = entities;
    }

    @GET
    @Path("library")
    @Operation(operationId = "listLibrary", summary = "Projects in the library, oldest first; open columns only")
    public Page<LibraryEntryView> list(@Valid @BeanParam PageQuery page, @Valid @BeanParam LibraryFilter filter) {
        var rows = entries.list(filter, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(LibraryEntry::view);
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
