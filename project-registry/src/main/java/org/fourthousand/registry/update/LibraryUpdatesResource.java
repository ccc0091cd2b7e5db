package org.fourthousand.registry.update;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Updates of projects in the library (更新): asked for by the enterprise, decided by the library office. */
@Path("projects")
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
@RolesAllowed({
    Names.ENTERPRISE,
    Names.COUNTY_OFFICER,
    Names.CITY_OFFICER,
    Names.REGISTRY_OFFICER,
    Names.SUPERVISOR,
    Names.AUDITOR
})
public class LibraryUpdatesResource {

    private final Updating updating;
    private final LibraryUpdates updates;
    private final Projects projects;

    LibraryUpdatesResource(Updating updating, LibraryUpdates updates, Projects projects) {
        this.updating = updating;
        this.updates = updates;
        this.projects = projects;
    }

    /**
     * A change to ask for.
     *
     * @param application the whole form as it should be
     * @param reason why
     */
    @Schema(name = "NewLibraryUpdate", description = "更新申请 | A change of a project in the library")
    public record NewUpdate(
            @NotNull @Valid Application application,
            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * A decision.
     *
     * @param opinion in the officer's words
     */
    @Schema(name = "UpdateDecision")
    public record Decision(@NotBlank @Size(max = 2000) String opinion) {}

    @POST
    @Path("{id}/updates")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestUpdate",
            summary = "Ask for a change of name, investment, dates or contact of a project in the library")
    @APIResponse(
            responseCode = "201",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = LibraryUpdateView.class)))
    public Response request(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewUpdate wanted) {
        var update = updating.request(id, ifMatch, wanted.application(), wanted.reason());
        return Response.created(URI.create("projects/" + id + "/updates/" + update.id()))
                .entity(LibraryUpdateView.of(update))
                .tag(Revisions.tag(update.version()))
                .build();
    }

    @POST
    @Path("{id}/updates/{updateId}/acceptance")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REGISTRY_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptUpdate", summary = "Agree: the project is from now on what was asked for")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = LibraryUpdateView.class)))
    public Response accept(
            @PathParam("id") ProjectId id,
            @PathParam("updateId") UUID updateId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision decision) {
        return answer(updating.accept(id, updateId, ifMatch, decision.opinion()));
    }

    @POST
    @Path("{id}/updates/{updateId}/refusal")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REGISTRY_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseUpdate", summary = "Do not agree: the project stays what it is")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = LibraryUpdateView.class)))
    public Response refuse(
            @PathParam("id") ProjectId id,
            @PathParam("updateId") UUID updateId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision decision) {
        return answer(updating.refuse(id, updateId, ifMatch, decision.opinion()));
    }

    @GET
    @Path("{id}/updates")
    @Operation(operationId = "listUpdatesOfProject", summary = "What was asked for and decided, oldest first")
    @APIResponse(responseCode = "200", description = "A page of updates")
    public Page<LibraryUpdateView> ofProject(@PathParam("id") ProjectId id, @Valid @BeanParam PageQuery page) {
        projects.get(id);
        var rows = updates.list(id, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(LibraryUpdateView::of);
    }

    @GET
    @Path("{id}/updates/{updateId}")
    @Operation(operationId = "readUpdate", summary = "One update, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The update",
            content = @Content(schema = @Schema(implementation = LibraryUpdateView.class)))
    public Response read(@PathParam("id") ProjectId id, @PathParam("updateId") UUID updateId) {
        projects.get(id);
        return answer(updates.get(id, updateId));
    }

    private static Response answer(LibraryUpdate update) {
        return Response.ok(LibraryUpdateView.of(update))
                .tag(Revisions.tag(update.version()))
                .build();
    }
}
