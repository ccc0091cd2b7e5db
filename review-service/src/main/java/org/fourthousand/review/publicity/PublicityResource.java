package org.fourthousand.review.publicity;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;

/** A list before the public, and where anybody objects to it. */
@Path("publicity/{roundId}")
@Tag(name = "publicity")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class PublicityResource {

    private final PublicLists lists;
    private final Objecting objecting;
    private final HttpHeaders headers;

    PublicityResource(PublicLists lists, Objecting objecting, @Context HttpHeaders headers) {
        this.lists = lists;
        this.objecting = objecting;
        this.headers = headers;
    }

    /** What an objector gets in hand. */
    @Schema(name = "ObjectionReceipt")
    public record Receipt(
            ObjectionId id, RoundId roundId, ProjectId projectId, ObjectionState state, Instant raisedAt) {}

    @GET
    @PermitAll
    @Transactional
    @APIResponse(responseCode = "200", description = "The published list")
    @Operation(operationId = "readPublicity", summary = "The published list: projects, scores, amounts, no experts")
    public PublicListView read(@PathParam("roundId") RoundId id) {
        return lists.get(id, RoundState.PUBLISHED);
    }

    @POST
    @Path("objections")
    @PermitAll
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "object",
            summary = "Object to a project on the list",
            description =
                    "With real name, contact and evidence, until the last day; the objector stays confidential. An"
                            + " anonymous or late objection is recorded and answered with 422.")
    @APIResponse(
            responseCode = "201",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response object(@PathParam("roundId") RoundId id, @Valid @NotNull NewObjection raised) {
        var objection = objecting.raise(id, raised);
        return switch (objection.state()) {
            case REJECTED_ANONYMOUS ->
                rejected(
                        PublicityProblem.OBJECTION_ANONYMOUS,
                        Text.of("请提供真实姓名和联系方式。", "Give your real name and how you can be reached."));
            case REJECTED_LATE ->
                rejected(PublicityProblem.OBJECTION_LATE, Text.of("公示已结束。", "The last day has passed."));
            case OPEN, UPHELD, DISMISSED -> accepted(objection);
        };
    }

    private static Response accepted(Objection objection) {
        return Response.created(URI.create("objections/" + objection.id()))
                .entity(new Receipt(
                        objection.id(),
                        objection.roundId(),
                        objection.projectId(),
                        objection.state(),
                        objection.raisedAt()))
                .tag(Revisions.tag(objection.version()))
                .build();
    }

    /** Answered, not thrown: what was rejected stays recorded. */
    private Response rejected(PublicityProblem problem, Text detail) {
        var view = ProblemView.of(new Problem(problem, detail), headers.getAcceptableLanguages());
        return Response.status(problem.status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(view)
                .build();
    }
}
