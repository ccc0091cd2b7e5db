package org.fourthousand.review.round;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** Rounds: planned and opened by the review office, readable by everybody from then on. */
@Path("rounds")
@Tag(name = "rounds", description = "每年遴选 | Annual rounds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class RoundsResource {

    private final Rounds rounds;
    private final PlanningRound planning;
    private final OpeningRound opening;
    private final ExtendingDeadline extending;

    RoundsResource(Rounds rounds, PlanningRound planning, OpeningRound opening, ExtendingDeadline extending) {
        this.rounds = rounds;
        this.planning = planning;
        this.opening = opening;
        this.extending = extending;
    }

    /**
     * A later deadline.
     *
     * @param scoresDueOn new last day for the scores
     * @param reason why, for the history
     */
    public record Extension(
            @NotNull LocalDate scoresDueOn,
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "planRound", summary = "Plan a round")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response plan(@Valid @NotNull RoundPlan plan) {
        var round = planning.plan(plan);
        return Response.created(URI.create("rounds/" + round.id()))
                .entity(RoundView.of(round))
                .tag(Revisions.tag(round.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviseRound", summary = "Plan a draft anew")
    @APIResponse(
            responseCode = "200",
            description = "Planned anew",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response revise(
            @PathParam("id") RoundId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RoundPlan plan) {
        return answer(planning.revise(id, ifMatch, plan));
    }

    @POST
    @Path("{id}/opening")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(
            operationId = "openRound",
            summary = "Open it: freeze it, take the candidates, publish the commitment to a sealed seed")
    @APIResponse(
            responseCode = "200",
            description = "Open",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response open(@PathParam("id") RoundId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(opening.open(id, ifMatch));
    }

    @POST
    @Path("{id}/extension")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "extendScoring", summary = "Give the experts of a drawn round longer")
    @APIResponse(
            responseCode = "200",
            description = "Extended",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response extend(
            @PathParam("id") RoundId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Extension extension) {
        return answer(extending.extend(id, ifMatch, extension.scoresDueOn(), extension.reason()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readRound", summary = "One round, with its ETag; public from its opening on")
    @APIResponse(
            responseCode = "200",
            description = "The round",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response read(@PathParam("id") RoundId id) {
        return answer(rounds.get(id));
    }

    @GET
    @PermitAll
    @Transactional
    @APIResponse(responseCode = "200", description = "A page of rounds")
    @Operation(operationId = "listRounds", summary = "All rounds the caller may see, oldest first")
    public Page<RoundView> list(@Valid @BeanParam PageQuery query) {
        var rows = rounds.page(query.afterId(), query.limit());
        return Page.of(rows, query.limit(), round -> Cursor.of(round.id())).map(RoundView::of);
    }

    private static Response answer(SelectionRound round) {
        return Response.ok(RoundView.of(round))
                .tag(Revisions.tag(round.version()))
                .build();
    }
}
