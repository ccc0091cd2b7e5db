package org.fourthousand.review.publicity;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/** Objections in the hands of the offices; who raised one is shown to the officer who handles it only. */
@Path("objections")
@Tag(name = "publicity")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ObjectionsResource {

    private final Objections objections;
    private final Findings findings;
    private final HandlingObjection handling;
    private final DecidingObjection deciding;

    ObjectionsResource(
            Objections objections, Findings findings, HandlingObjection handling, DecidingObjection deciding) {
        this.objections = objections;
        this.findings = findings;
        this.handling = handling;
        this.deciding = deciding;
    }

    /** Why an objection leaves its officer's hands, for the history. */
    @Schema(name = "ObjectionRelease")
    public record Release(@NotBlank @Size(max = 1000) String reason) {}

    /** An objection that nobody handles now. */
    @Schema(name = "ReleasedObjection")
    public record Released(ObjectionId id) {}

    /** What was found out; it must not name the objector. */
    @Schema(name = "NewObjectionFinding")
    public record NewFinding(@NotBlank @Size(max = 5000) String finding) {}

    /**
     * The office's decision.
     *
     * @param outcome upheld or dismissed
     * @param reason why, for the objector and the history; it must not name the objector
     */
    @Schema(name = "ObjectionDecision")
    public record Ruling(
            @NotNull DecidingObjection.Verdict outcome,
            @NotBlank @Size(max = 2000) String reason) {}

    @GET
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of objections")
    @Operation(operationId = "listObjections", summary = "Objections, oldest first")
    public Page<ObjectionView> list(
            @Valid @BeanParam PageQuery query,
            @QueryParam("round") @Parameter(description = "Of this round only") @Nullable RoundId round) {
        var page = Page.of(
                objections.page(round, query.afterId(), query.limit()),
                query.limit(),
                objection -> Cursor.of(objection.id()));
        var objectors = objections.objectors(page.items());
        return page.map(objection -> ObjectionView.of(objection, objectors.get(objection.id()), List.of()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @Operation(operationId = "readObjection", summary = "One objection, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The objection",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    public Response read(@PathParam("id") ObjectionId id) {
        return answer(objections.get(id));
    }

    @POST
    @Path("{id}/handling")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(
            operationId = "handleObjection",
            summary = "Take an objection into one's hands",
            description =
                    "One officer handles it, reads who raised it, looks into it and decides; the others of the office"
                            + " do not.")
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    public Response handle(@PathParam("id") ObjectionId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(handling.take(id, ifMatch));
    }

    @POST
    @Path("{id}/release")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.REVIEW_OFFICER, Names.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseObjection",
            summary = "Let an objection go, so that another officer can take it",
            description = "By the officer who handles it; by the administrator, who reads none, when they are absent.")
    @APIResponse(
            responseCode = "200",
            description = "Nobody handles it now",
            content = @Content(schema = @Schema(implementation = Released.class)))
    public Response release(@PathParam("id") ObjectionId id, @Valid @NotNull Release release) {
        handling.release(id, release.reason());
        return Response.ok(new Released(id)).build();
    }

    @POST
    @Path("{id}/findings")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordFinding", summary = "Record what was found out about an objection")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ObjectionView.FindingView.class)))
    public Response find(@PathParam("id") ObjectionId id, @Valid @NotNull NewFinding found) {
        var finding = handling.find(id, found.finding());
        return Response.created(URI.create("objections/" + id))
                .entity(ObjectionView.FindingView.of(finding))
                .tag(Revisions.tag(0))
                .build();
    }

    @POST
    @Path("{id}/decision")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideObjection", summary = "Uphold or dismiss it; upheld, the project leaves the list")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    public Response decide(
            @PathParam("id") ObjectionId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Ruling ruling) {
        return answer(deciding.decide(id, ifMatch, ruling.outcome(), ruling.reason()));
    }

    private Response answer(Objection objection) {
        var objector = objections.objectors(List.of(objection)).get(objection.id());
        return Response.ok(ObjectionView.of(objection, objector, findings.of(objection.id())))
                .tag(Revisions.tag(objection.version()))
                .build();
    }
}
