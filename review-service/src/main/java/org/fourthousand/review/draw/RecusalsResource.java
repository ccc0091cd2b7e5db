package org.fourthousand.review.draw;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.review.expert.ActingExpert;
import org.fourthousand.review.scoring.AssignmentId;
import org.fourthousand.review.scoring.AssignmentView;
import org.jspecify.annotations.Nullable;

/** Where an expert withdraws from a project. */
@Path("assignments/{id}/recusal")
@Tag(name = "scoring")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class RecusalsResource {

    private final Recusing recusing;
    private final ActingExpert actingExpert;
    private final ServiceFor serviceFor;
    private final Callers callers;

    RecusalsResource(Recusing recusing, ActingExpert actingExpert, ServiceFor serviceFor, Callers callers) {
        this.recusing = recusing;
        this.actingExpert = actingExpert;
        this.serviceFor = serviceFor;
        this.callers = callers;
    }

    /** Why the expert withdraws. */
    public record Recusal(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @RolesAllowed(Names.EXPERT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recuse",
            summary = "Withdraw from a project: scores become void, the next of the seed's order takes the place")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response recuse(
            @PathParam("id") AssignmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Recusal recusal) {
        var expert = actingExpert.id();
        return serviceFor.call(callers.current(), () -> recusing.recuse(expert, id, ifMatch, recusal.reason()));
    }
}
