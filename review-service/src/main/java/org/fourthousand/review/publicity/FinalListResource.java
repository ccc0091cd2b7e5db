package org.fourthousand.review.publicity;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;

/** The final list of a round, for everybody (结果公开, clause 六.5). */
@Path("rounds/{id}/final-list")
@Tag(name = "publicity")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class FinalListResource {

    private final PublicLists lists;

    FinalListResource(PublicLists lists) {
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Transactional
    @APIResponse(responseCode = "200", description = "The final list")
    @Operation(operationId = "readFinalList", summary = "The final list")
    public PublicListView read(@PathParam("id") RoundId id) {
        return lists.get(id, RoundState.FINAL);
    }
}
