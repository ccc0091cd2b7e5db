package org.fourthousand.notification.followup;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** Follow-ups: the supervision office and auditors see all, officers their division, an enterprise its own. */
@Path("follow-ups")
@Tag(name = "follow-ups", description = "跟踪问效 | Follow-up of supported projects")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class FollowUpsResource {

    private final FollowUps followUps;
    private final History history;

    FollowUpsResource(FollowUps followUps, History history) {
        this.followUps = followUps;
        this.history = history;
    }

    @GET
    @Transactional
    @RolesAllowed({Names.SUPERVISOR, Names.AUDITOR, Names.COUNTY_OFFICER, Names.CITY_OFFICER, Names.ENTERPRISE})
    @APIResponse(responseCode = "200", description = "A page of follow-ups")
    @Operation(operationId = "listFollowUps", summary = "Follow-ups the caller may see, oldest first")
    public Page<FollowUpView> list(@BeanParam FollowUpFilter filter, @Valid @BeanParam PageQuery query) {
        var rows = followUps.page(filter, query.afterId(), query.limit());
        return Page.of(rows, query.limit(), followUp -> Cursor.of(followUp.id()))
                .map(FollowUpView::of);
    }

    @GET
    @Path("{projectId}")
    @Transactional
    @RolesAllowed({Names.SUPERVISOR, Names.AUDITOR, Names.COUNTY_OFFICER, Names.CITY_OFFICER, Names.ENTERPRISE})
    @Operation(operationId = "readFollowUp", summary = "The follow-up of a project, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The follow-up",
            content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response read(@PathParam("projectId") ProjectId project) {
        var followUp = followUps.of(project).orElseThrow(() -> Problem.notFound("follow-up", project));
        return Response.ok(FollowUpView.of(followUp))
                .tag(Revisions.tag(followUp.version()))
                .build();
    }

    /** A leader by name and office. */
    public record Leader(@NotBlank @Size(max = 100) String name) {}

    @POST
    @Path("{projectId}/leader")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "nameLeader", summary = "Name the leader of the province who contacts it (省领导分工联系)")
    @APIResponse(
            responseCode = "200",
            description = "Named",
            content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response lead(
            @PathParam("projectId") ProjectId project,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Leader leader) {
        var followUp = followUps.of(project).orElseThrow(() -> Problem.notFound("follow-up", project));
        Revisions.allow(ifMatch, followUp.version());
        followUp.isLedBy(leader.name());
        var light = followUp.light().name();
        history.append("follow-up", followUp.id(), light, light, "联系省领导:" + leader.name());
        followUps.flush();
        return Response.ok(FollowUpView.of(followUp))
                .tag(Revisions.tag(followUp.version()))
                .build();
    }
}
