package org.fourthousand.review.draw;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.ExpertView;
import org.fourthousand.review.expert.StatusResource.Reason;
import org.jspecify.annotations.Nullable;

/** Where an expert leaves the pool. */
@Path("experts/{id}/departure")
@Tag(name = "experts")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class DeparturesResource {

    private final Departing departing;
    private final ServiceFor serviceFor;
    private final Callers callers;

    DeparturesResource(Departing departing, ServiceFor serviceFor, Callers callers) {
        this.departing = departing;
        this.serviceFor = serviceFor;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeExpert",
            summary = "Take an expert out of the pool: open seats pass on, the account is locked")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Left",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    public Response depart(
            @PathParam("id") ExpertId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reason reason) {
        return serviceFor.call(callers.current(), () -> departing.depart(id, ifMatch, reason.reason()));
    }
}
