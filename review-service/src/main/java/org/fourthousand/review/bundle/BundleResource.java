package org.fourthousand.review.bundle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;

/** The published file of a round, for everybody from its publicity on. */
@Path("rounds/{id}/bundle.json")
@Tag(name = "publicity")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class BundleResource {

    private static final Set<RoundState> PUBLIC = EnumSet.of(RoundState.PUBLISHED, RoundState.FINAL);

    private final Rounds rounds;
    private final PublishedFiles files;

    BundleResource(Rounds rounds, PublishedFiles files) {
        this.rounds = rounds;
        this.files = files;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readRoundBundle",
            summary = "The whole round in one file, from which anybody can compute draw, scores and selection again",
            description = "From the publicity on, with its ETag. Check it with deploy/verify.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(implementation = RoundBundle.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(@PathParam("id") RoundId id, @Context Request request) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!PUBLIC.contains(rounds.get(id).state())) {
                throw Problem.notFound("bundle", id);
            }
        });
        var file = files.of(id);
        var unchanged = request.evaluatePreconditions(file.tag());
        return unchanged == null ? Response.ok(file.json()).tag(file.tag()).build() : unchanged.build();
    }
}
