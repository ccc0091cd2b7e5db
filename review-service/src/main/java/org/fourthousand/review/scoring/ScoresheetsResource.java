package org.fourthousand.review.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** An expert's own scoresheets; nobody else's, before and after. */
@Path("scoresheets")
@Tag(name = "scoring", description = "专家评分 | Scoring")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Names.EXPERT)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ScoresheetsResource {

    private final Scoring scoring;

    ScoresheetsResource(Scoring scoring) {
        this.scoring = scoring;
    }

    /** What is on the sheet; a draft may lack criteria. */
    public record Draft(@NotNull @Size(max = 8) List<@NotNull @Valid Mark> marks) {}

    @GET
    @Path("{assignmentId}")
    @Transactional
    @Operation(operationId = "readScoresheet", summary = "The caller's own sheet, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(schema = @Schema(implementation = ScoresheetView.class)))
    public Response read(@PathParam("assignmentId") AssignmentId id) {
        return answer(scoring.read(id));
    }

    @PUT
    @Path("{assignmentId}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveScoresheet",
            summary = "Save a draft",
            description = "The sheet exists, empty, from the draw on: its first save names If-Match \"0\".")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ScoresheetView.class)))
    public Response save(
            @PathParam("assignmentId") AssignmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Draft draft) {
        return answer(scoring.save(id, ifMatch, draft.marks()));
    }

    @POST
    @Path("{assignmentId}/submission")
    @Transactional
    @Idempotent
    @Operation(operationId = "submitScoresheet", summary = "Hand the sheet in and lock it")
    @APIResponse(
            responseCode = "200",
            description = "Locked",
            content = @Content(schema = @Schema(implementation = ScoresheetView.class)))
    public Response submit(
            @PathParam("assignmentId") AssignmentId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(scoring.submit(id, ifMatch));
    }

    private static Response answer(ScoresheetView sheet) {
        return Response.ok(sheet).tag(Revisions.tag(sheet.version())).build();
    }
}
