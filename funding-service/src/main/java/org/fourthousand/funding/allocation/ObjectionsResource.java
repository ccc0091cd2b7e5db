package org.fourthousand.funding.allocation;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** Objections to allocations in the hands of the finance office; who raised one is shown to the officer who handles it only. */
@Path("allocation-objections")
@Tag(name = "allocations")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ObjectionsResource {

    private final Objections objections;
    private final Objectors objectors;
    private final Objecting objecting;

    ObjectionsResource(Objections objections, Objectors objectors, Objecting objecting) {
        this.objections = objections;
        this.objectors = objectors;
        this.objecting = objecting;
    }

    /** Why an objection leaves its officer's hands; it must not name the objector. */
    @Schema(name = "AllocationObjectionRelease")
    public record Release(@NotBlank @Size(max = 1000) String reason) {}

    /** The office's decision; the reason must not name the objector. */
    @Schema(name = "AllocationObjectionDecision")
    public record Ruling(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 2000) String reason) {}

    @GET
    @Transactional
    @RolesAllowed({Role.Names.FINANCE_CHECKER, Role.Names.AUDITOR})
    @Operation(operationId = "listAllocationObjections", summary = "Objections to allocations, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<ObjectionView> list(@Valid @BeanParam PageQuery page) {
        var rows = objections
                .find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), objection -> Cursor.of(objection.id()))
                .map(objection -> ObjectionView.of(objection, null));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.FINANCE_CHECKER, Role.Names.AUDITOR})
    @Operation(operationId = "readAllocationObjection", summary = "One objection")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "200", responseDescription = "The objection")
    public Response read(@PathParam("id") AllocationObjectionId id) {
        return answer(objections.get(id));
    }

    @POST
    @Path("{id}/handling")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "handleAllocationObjection",
            summary = "Take an objection into one's hands, and read who raised it")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "200", responseDescription = "Taken")
    public Response handle(
            @PathParam("id") AllocationObjectionId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var objection = found(id, ifMatch);
        objecting.take(objection);
        return changed(objection);
    }

    @POST
    @Path("{id}/release")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseAllocationObjection",
            summary = "Let an objection go, so that another officer can take it")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "200", responseDescription = "Nobody handles it now")
    public Response release(
            @PathParam("id") AllocationObjectionId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Release release) {
        var objection = found(id, ifMatch);
        objecting.release(objection, release.reason());
        return changed(objection);
    }

    @POST
    @Path("{id}/decision")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideAllocationObjection",
            summary = "Uphold or dismiss it; upheld, its award is never issued")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "200", responseDescription = "Decided")
    public Response decide(
            @PathParam("id") AllocationObjectionId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Ruling ruling) {
        var objection = found(id, ifMatch);
        objecting.decide(objection, ruling.upheld(), ruling.reason());
        return changed(objection);
    }

    private Objection found(AllocationObjectionId id, @Nullable String ifMatch) {
        var objection = objections.get(id);
        Revisions.allow(ifMatch, objection.version());
        return objection;
    }

    private Response changed(Objection objection) {
        objections.flush();
        return answer(objection);
    }

    private Response answer(Objection objection) {
        return Response.ok(
                        ObjectionView.of(objection, objectors.of(objection.id()).orElse(null)))
                .tag(Revisions.tag(objection.version()))
                .build();
    }
}
