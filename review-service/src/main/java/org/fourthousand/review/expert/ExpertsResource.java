package org.fourthousand.review.expert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The pool of experts. Who they are is shown to the review office and the auditor only, and masked. */
@Path("experts")
@Tag(name = "experts", description = "专家库 | Pool of experts")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ExpertsResource {

    private final KeepingThePool pool;
    private final Experts experts;
    private final ExpertViews views;

    ExpertsResource(KeepingThePool pool, Experts experts, ExpertViews views) {
        this.pool = pool;
        this.experts = experts;
        this.views = views;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({Names.ADMINISTRATOR, Names.REVIEW_OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addExpert", summary = "Take an expert into the pool")
    @APIResponse(
            responseCode = "201",
            description = "In the pool",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    public Response add(@Valid @NotNull Declaration declaration) {
        var expert = pool.join(declaration);
        return Response.created(URI.create("experts/" + expert.id()))
                .entity(views.of(expert))
                .tag(Revisions.tag(expert.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declareExpert", summary = "Replace an expert's declaration")
    @APIResponse(
            responseCode = "200",
            description = "Declared",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    public Response declare(
            @PathParam("id") ExpertId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Declaration declaration) {
        return answer(pool.declare(id, ifMatch, declaration));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR, Names.ADMINISTRATOR, Names.EXPERT})
    @Operation(operationId = "readExpert", summary = "One expert, with the ETag; an expert reads themselves only")
    @APIResponse(
            responseCode = "200",
            description = "The expert",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    public Response read(@PathParam("id") ExpertId id) {
        return answer(experts.get(id));
    }

    @GET
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR, Names.ADMINISTRATOR})
    @APIResponse(responseCode = "200", description = "A page of experts")
    @Operation(operationId = "listExperts", summary = "The pool, in the order of the ids")
    public Page<ExpertView> list(@Valid @BeanParam PageQuery query) {
        var page =
                Page.of(experts.page(query.afterId(), query.limit()), query.limit(), expert -> Cursor.of(expert.id()));
        return views.of(page);
    }

    private Response answer(Expert expert) {
        return views.answer(expert);
    }
}
