package org.fourthousand.registry.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

/** Forms that are being filled in: saved at any time, however incomplete, and registered once they are complete. */
@Path("drafts")
@Tag(name = "drafts", description = "草稿 | Drafts of applications")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
@RolesAllowed({Names.ENTERPRISE, Names.AUDITOR})
public class DraftsResource {

    private final Drafting drafting;
    private final ApplicationDrafts drafts;
    private final HttpHeaders headers;

    DraftsResource(Drafting drafting, ApplicationDrafts drafts, HttpHeaders headers) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.headers = headers;
    }

    /**
     * A draft to be begun.
     *
     * @param project the project to be corrected, absent for a new one
     * @param form what is filled in, may be empty; absent to begin from the project's form
     */
    @Schema(name = "NewApplicationDraft")
    public record NewDraft(
            @Nullable ProjectId project,
            @Nullable @Schema(ref = DraftFormInContract.REF) Application form) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "beginDraft", summary = "Begin a form, or the correction of a returned project's form")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with what is still missing",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response begin(@NotNull NewDraft begun) {
        var draft = drafting.begin(begun.project(), begun.form());
        return Response.created(URI.create("drafts/" + draft.id()))
                .entity(view(draft))
                .tag(Revisions.tag(draft.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveDraft",
            summary = "Keep what is filled in by now; 412 carries the present ETag and says what differs")
    @APIResponse(
            responseCode = "200",
            description = "Kept, with what is still missing",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response save(
            @PathParam("id") DraftId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(ref = DraftFormInContract.REF))) @NotNull
                    Application form) {
        return switch (drafting.save(id, ifMatch, form)) {
            case Drafting.Saved.Kept(var draft) -> answer(draft);
            case Drafting.Saved.Stale(var draft) -> StaleDraft.answer(draft, form, headers.getAcceptableLanguages());
        };
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readDraft", summary = "One draft with what it still lacks, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response read(@PathParam("id") DraftId id) {
        return answer(drafts.get(id));
    }

    @GET
    @APIResponse(responseCode = "200", description = "A page of drafts, without their forms")
    @Operation(operationId = "listDrafts", summary = "The enterprise's drafts, oldest first; all for the auditor")
    public Page<DraftView.DraftHead> list(
            @Valid @BeanParam PageQuery page, @QueryParam("state") @DefaultValue("OPEN") DraftState state) {
        var rows = drafts.list(state, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(DraftView.DraftHead::of);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @RolesAllowed(Names.ENTERPRISE)
    @Operation(operationId = "discardDraft", summary = "Give it up; what was written stays and can be read")
    @APIResponse(responseCode = "204", description = "Discarded")
    public void discard(@PathParam("id") DraftId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafting.discard(id, ifMatch);
    }

    @POST
    @Path("{id}/project")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Operation(
            operationId = "applyDraft",
            summary = "Make a project of it, or the correction of its project; 422 with everything that is missing")
    @APIResponse(
            responseCode = "201",
            description = "Registered, or corrected",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response apply(@PathParam("id") DraftId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var project = drafting.apply(id, ifMatch);
        return Response.created(URI.create("projects/" + project.id()))
                .entity(ProjectView.of(project))
                .tag(Revisions.tag(project.version()))
                .build();
    }

    private Response answer(ApplicationDraft draft) {
        return Response.ok(view(draft)).tag(Revisions.tag(draft.version())).build();
    }

    private DraftView view(ApplicationDraft draft) {
        return DraftView.of(draft, drafting.missing(draft), headers.getAcceptableLanguages());
    }
}
