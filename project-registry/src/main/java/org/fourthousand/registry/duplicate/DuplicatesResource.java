package org.fourthousand.registry.duplicate;

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
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** Projects that may be one: found by the service, decided by the province's library office. No enterprise sees them. */
@Path("duplicate-candidates")
@Tag(name = "duplicates", description = "查重 | Duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Names.REGISTRY_OFFICER, Names.SUPERVISOR, Names.AUDITOR})
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class DuplicatesResource {

    private final Candidates candidates;
    private final Decisions decisions;
    private final Deciding deciding;
    private final CandidateViews views;

    DuplicatesResource(Candidates candidates, Decisions decisions, Deciding deciding, CandidateViews views) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.deciding = deciding;
        this.views = views;
    }

    /**
     * An officer's word on two projects.
     *
     * @param outcome whether they are one
     * @param reason in the officer's words
     */
    @Schema(name = "DuplicateDecisionRequest")
    public record Decision(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) String reason) {}

    @GET
    @APIResponse(responseCode = "200", description = "A page of candidates")
    @Operation(operationId = "listDuplicates", summary = "Projects that may be one, oldest first")
    public Page<CandidateView> list(@Valid @BeanParam PageQuery page, @Valid @BeanParam CandidateFilter filter) {
        return views.page(filter, null, page);
    }

    @GET
    @Path("{id}")
    @APIResponse(
            responseCode = "200",
            description = "The candidate",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @Operation(operationId = "readDuplicate", summary = "Two projects side by side, with its ETag")
    public Response read(@PathParam("id") CandidateId id) {
        return answer(candidates.get(id));
    }

    @POST
    @Path("{id}/decision")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REGISTRY_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @Operation(operationId = "decideDuplicate", summary = "Say whether the two are one; every word stays on record")
    public Response decide(
            @PathParam("id") CandidateId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision decision) {
        return answer(deciding.decide(id, ifMatch, decision.outcome(), decision.reason()));
    }

    private Response answer(DuplicateCandidate candidate) {
        return Response.ok(views.of(List.of(candidate)).getFirst())
                .tag(Revisions.tag(decisions.of(candidate.id()).size()))
                .build();
    }
}
