package org.fourthousand.review.expert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** What the office does with one expert besides their declaration; leaving is in the draw's package, for their seats. */
@Path("experts/{id}")
@Tag(name = "experts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Names.REVIEW_OFFICER)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class StatusResource {

    private final KeepingThePool pool;
    private final Experts experts;
    private final Identities identities;
    private final ExpertViews views;
    private final History history;

    StatusResource(KeepingThePool pool, Experts experts, Identities identities, ExpertViews views, History history) {
        this.pool = pool;
        this.experts = experts;
        this.identities = identities;
        this.views = views;
        this.history = history;
    }

    /** Why; for the history. */
    @Schema(name = "ExpertStepReason")
    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    /** An identity in full. */
    @Schema(name = "ExpertIdentity")
    public record IdentityView(
            ExpertId expertId,
            String name,
            String email,
            @Nullable String phone,
            @Nullable String bankAccount) {}

    @POST
    @Path("suspension")
    @Transactional
    @Idempotent
    @Operation(operationId = "suspendExpert", summary = "Draw the expert no longer, until reinstated")
    @APIResponse(
            responseCode = "200",
            description = "Suspended",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    public Response suspend(
            @PathParam("id") ExpertId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reason reason) {
        return views.answer(pool.suspend(id, ifMatch, reason.reason()));
    }

    @POST
    @Path("reinstatement")
    @Transactional
    @Idempotent
    @Operation(operationId = "reinstateExpert", summary = "Draw a suspended expert, or one who had left, again")
    @APIResponse(
            responseCode = "200",
            description = "Reinstated",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    public Response reinstate(
            @PathParam("id") ExpertId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reason reason) {
        return views.answer(pool.reinstate(id, ifMatch, reason.reason()));
    }

    /** Not idempotent: the answer must not be kept, and every reading counts. */
    @POST
    @Path("identity-readings")
    @Transactional
    @Operation(
            operationId = "readExpertIdentity",
            summary = "Read who an expert is, in full; who read it, and why, stands in the expert's history")
    @APIResponse(
            responseCode = "200",
            description = "The identity",
            content = @Content(schema = @Schema(implementation = IdentityView.class)))
    public IdentityView read(@PathParam("id") ExpertId id, @Valid @NotNull Reason reason) {
        var status = experts.get(id).status().name();
        var identity = identities.of(id).orElseThrow(() -> Problem.notFound("expert", id));
        history.append("expert", id.value(), status, status, "identity read: " + reason.reason());
        return new IdentityView(id, identity.name(), identity.email(), identity.phone(), identity.bankAccount());
    }
}
