package org.fourthousand.review.selection;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.Rounds;
import org.jspecify.annotations.Nullable;

/** What the leading group decides about a round: minima it waives, and the list. Public with the list. */
@Path("rounds/{id}")
@Tag(name = "selection", description = "遴选 | Selection")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class LeadingDecisionResource {

    private final DecidingList deciding;
    private final LeadingDecisions decisions;
    private final WaivingQuota waiving;
    private final QuotaWaivers waivers;
    private final Rounds rounds;

    LeadingDecisionResource(
            DecidingList deciding,
            LeadingDecisions decisions,
            WaivingQuota waiving,
            QuotaWaivers waivers,
            Rounds rounds) {
        this.deciding = deciding;
        this.decisions = decisions;
        this.waiving = waiving;
        this.waivers = waivers;
        this.rounds = rounds;
    }

    /**
     * A minimum that is given up.
     *
     * @param quota which
     * @param reason why, for the public
     * @param signatory who answers for it, by name
     */
    @Schema(name = "NewQuotaWaiver")
    public record NewWaiver(
            @NotNull @Valid Quota.Target quota,
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 100) String signatory) {}

    /** A minimum that was given up, by whom and why. */
    @Schema(name = "QuotaWaiver")
    public record WaiverView(Quota.Target quota, String reason, String signatory, Instant waivedAt) {
        static WaiverView of(QuotaWaiver waiver) {
            return new WaiverView(waiver.target(), waiver.reason(), waiver.signatory(), waiver.waivedAt());
        }
    }

    @POST
    @Path("leading-decision")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordLeadingDecision",
            summary = "Record what the leading group decided about the computed list",
            description =
                    "Every departure has a reason and a signatory, and is published. Recorded again before publicity"
                            + " it stands instead of the one before.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = LeadingDecisionView.class)))
    public Response decide(
            @PathParam("id") RoundId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewLeadingDecision decided) {
        var view = deciding.decide(id, ifMatch, decided);
        return Response.created(URI.create("rounds/" + id + "/leading-decision"))
                .entity(view)
                .tag(Revisions.tag(view.number()))
                .build();
    }

    @GET
    @Path("leading-decision")
    @PermitAll
    @Transactional
    @Operation(operationId = "readLeadingDecision", summary = "The leading group's decision that stands")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = LeadingDecisionView.class)))
    public Response read(@PathParam("id") RoundId id) {
        var view = decisions.standing(id).orElseThrow(() -> Problem.notFound("leading decision", id));
        return Response.ok(view).tag(Revisions.tag(view.number())).build();
    }

    @POST
    @Path("quota-waivers")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "waiveQuota",
            summary = "Give up a minimum that cannot be met, in the leading group's name, before the selection")
    @APIResponse(
            responseCode = "201",
            description = "Waived",
            content = @Content(schema = @Schema(implementation = WaiverView.class)))
    public Response waive(@PathParam("id") RoundId id, @Valid @NotNull NewWaiver waiver) {
        var waived = waiving.waive(id, waiver.quota(), waiver.reason(), waiver.signatory());
        return Response.created(URI.create("rounds/" + id + "/quota-waivers"))
                .entity(WaiverView.of(waived))
                .tag(Revisions.tag(0))
                .build();
    }

    @GET
    @Path("quota-waivers")
    @PermitAll
    @Transactional
    @APIResponse(responseCode = "200", description = "The waivers")
    @Operation(operationId = "listQuotaWaivers", summary = "The minima that were given up; public with the list")
    public List<WaiverView> waivers(@PathParam("id") RoundId id) {
        rounds.get(id);
        return waivers.of(id).stream().map(WaiverView::of).toList();
    }
}
