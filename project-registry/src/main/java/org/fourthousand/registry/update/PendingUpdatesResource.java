package org.fourthousand.registry.update;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** The library office's desk: updates of all projects, and which of them wait. */
@Path("updates")
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
public class PendingUpdatesResource {

    private final LibraryUpdates updates;

    PendingUpdatesResource(LibraryUpdates updates) {
        this.updates = updates;
    }

    @GET
    @RolesAllowed({Names.REGISTRY_OFFICER, Names.SUPERVISOR, Names.AUDITOR})
    @Operation(
            operationId = "listUpdates",
            summary = "Updates of all projects, oldest first: what waits for a decision")
    @APIResponse(responseCode = "200", description = "A page of updates")
    public Page<LibraryUpdateView> list(
            @QueryParam("state") @Nullable UpdateState state, @Valid @BeanParam PageQuery page) {
        var rows = updates.list(state, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(LibraryUpdateView::of);
    }
}
