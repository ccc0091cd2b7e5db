package org.fourthousand.registry.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** Taking an application back. */
@Path("projects/{id}/withdrawal")
@Tag(name = "projects", description = "申报 | Applications")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
@RolesAllowed(Names.ENTERPRISE)
public class WithdrawalResource {

    private final Withdrawing withdrawing;

    WithdrawalResource(Withdrawing withdrawing) {
        this.withdrawing = withdrawing;
    }

    /**
     * Why it is taken back.
     *
     * @param reason in the enterprise's words; told to the offices concerned
     */
    @Schema(name = "WithdrawalRequest")
    public record Request(@NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawProject",
            summary = "Take it back before it is in the library; the chain begins anew when it is submitted again")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response withdraw(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Request given) {
        var project = withdrawing.withdraw(id, ifMatch, given.reason());
        return Response.ok(ProjectView.of(project))
                .tag(Revisions.tag(project.version()))
                .build();
    }
}
