package org.fourthousand.review.ranking;

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

/** The ranking of a round. */
@Path("rounds/{id}/ranking")
@Tag(name = "ranking", description = "排序 | Ranking")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class RankingResource {

    private final Ranking ranking;
    private final Rounds rounds;
    private final Placings placings;

    RankingResource(Ranking ranking, Rounds rounds, Placings placings) {
        this.ranking = ranking;
        this.rounds = rounds;
        this.placings = placings;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(operationId = "rankRound", summary = "Close the scoring and rank")
    @APIResponse(
            responseCode = "200",
            description = "Ranked",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response rank(@PathParam("id") RoundId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = ranking.rank(id, ifMatch);
        return Response.ok(RoundView.of(round))
                .tag(Revisions.tag(round.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of the ranking")
    @Operation(operationId = "readRanking", summary = "The ranking, best first; empty before it is made")
    public Page<PlacingView> read(@PathParam("id") RoundId id, @Valid @BeanParam PageQuery query) {
        rounds.get(id);
        var rows = placings.page(id, RankCursor.after(query), query.limit());
        return Page.of(rows, query.limit(), row -> Cursor.of(row.placing().rank()))
                .map(PlacingView::of);
    }
}
