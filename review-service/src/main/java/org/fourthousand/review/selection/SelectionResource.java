package org.fourthousand.review.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.round.RankCursor;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundView;
import org.fourthousand.review.round.Rounds;
import org.jspecify.annotations.Nullable;

/** The selection of a round, explained project by project. */
@Path("rounds/{id}/selection")
@Tag(name = "selection", description = "遴选 | Selection")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class SelectionResource {

    private final Selecting selecting;
    private final Rounds rounds;
    private final Decisions decisions;

    SelectionResource(Selecting selecting, Rounds rounds, Decisions decisions) {
        this.selecting = selecting;
        this.rounds = rounds;
        this.decisions = decisions;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(
            operationId = "selectProjects",
            summary = "Select in rank order under threshold, quotas and envelope",
            description = "A minimum that cannot be met is refused with what is missing; waive it first, by name.")
    @APIResponse(
            responseCode = "200",
            description = "Selected",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response select(@PathParam("id") RoundId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = selecting.select(id, ifMatch);
        return Response.ok(RoundView.of(round))
                .tag(Revisions.tag(round.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of decisions")
    @Operation(
            operationId = "readSelection",
            summary = "Every project with its decision and why; empty before it is made")
    public Page<DecisionView> read(@PathParam("id") RoundId id, @Valid @BeanParam PageQuery query) {
        rounds.get(id);
        var rows = decisions.page(id, RankCursor.after(query), query.limit());
        return Page.of(rows, query.limit(), row -> Cursor.of(row.decision().rank()))
                .map(DecisionView::of);
    }
}
