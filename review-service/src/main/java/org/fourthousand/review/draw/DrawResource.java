package org.fourthousand.review.draw;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.review.job.JobAnswers;
import org.fourthousand.review.job.JobView;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/** The draw of a round and its published file. */
@Path("rounds/{id}/draw")
@Tag(name = "draw", description = "随机抽取 | Sealed draw")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class DrawResource {

    private final Drawing drawing;
    private final Draws draws;
    private final JobAnswers answers;

    DrawResource(Drawing drawing, Draws draws, JobAnswers answers) {
        this.drawing = drawing;
        this.draws = draws;
        this.answers = answers;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(
            operationId = "drawPanels",
            summary = "Reveal the seed and draw the panels, in the background",
            description =
                    "The job says how far it is. When experts are lacking it fails with a problem that says where; the"
                            + " seed then stays sealed.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; Location names the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response draw(@PathParam("id") RoundId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answers.accepted(drawing.ask(id, ifMatch));
    }

    @GET
    @PermitAll
    @Transactional
    @APIResponse(responseCode = "200", description = "The file")
    @Operation(
            operationId = "readDraw",
            summary = "The file of the draw, from which anybody can draw again",
            description =
                    "For the review office and the auditor from the draw on, for everybody once the list is public.")
    public DrawFile read(@PathParam("id") RoundId id) {
        return draws.published(id);
    }
}
