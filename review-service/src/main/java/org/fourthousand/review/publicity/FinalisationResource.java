package org.fourthousand.review.publicity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundView;
import org.jspecify.annotations.Nullable;

/** Where the office makes a list final. */
@Path("rounds/{id}/finalisation")
@Tag(name = "publicity", description = "公示与终定 | Publicity and final list")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class FinalisationResource {

    private final Finalising finalising;

    FinalisationResource(Finalising finalising) {
        this.finalising = finalising;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(
            operationId = "finaliseRound",
            summary = "Make the list final after publicity; a project with an open objection waits for its decision")
    @APIResponse(
            responseCode = "200",
            description = "Final",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response finalise(@PathParam("id") RoundId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = finalising.finalise(id, ifMatch);
        return Response.ok(RoundView.of(round))
                .tag(Revisions.tag(round.version()))
                .build();
    }
}
