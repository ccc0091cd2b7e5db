package org.fourthousand.kit.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;

/** Case files for auditors: every step of an aggregate and whether its chain is whole. */
@Path("history")
@Tag(name = "history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    /** The steps of one aggregate, and the verdict on its chain. */
    public record CaseFile(String aggregateType, UUID aggregateId, boolean intact, List<HistoryEntry> entries) {}

    @GET
    @Path("{type}/{id}")
    @RolesAllowed(Role.Names.AUDITOR)
    @Operation(operationId = "readHistory", summary = "The history of an aggregate, verified")
    public CaseFile read(@PathParam("type") String type, @PathParam("id") UUID id) {
        var entries = history.of(type, id);
        if (entries.isEmpty()) {
            throw Problem.notFound(type, id);
        }
        return new CaseFile(type, id, history.isIntact(type, id), entries);
    }
}
