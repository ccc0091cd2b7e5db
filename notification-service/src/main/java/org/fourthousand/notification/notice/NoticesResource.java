package org.fourthousand.notification.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Supervision notices: the supervision office and auditors see all, officers those of their division, an enterprise none. */
@Path("notices")
@Tag(name = "notices", description = "督办 | Supervision notices")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class NoticesResource {

    private final Notices notices;
    private final RaisingNotice raising;

    NoticesResource(Notices notices, RaisingNotice raising) {
        this.notices = notices;
        this.raising = raising;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerNotice",
            summary = "Register a notice and assign it to its department (立项, 交办)",
            description = "A second open notice for the same department, project and matter is refused with 409.")
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response register(@Valid @NotNull NewNotice notice) {
        var raised = raising.byHand(notice.registration());
        return Response.created(URI.create("notices/" + raised.id()))
                .entity(NoticeView.of(raised, notices.acts(raised.id())))
                .tag(Revisions.tag(raised.version()))
                .build();
    }

    @GET
    @RolesAllowed({Names.SUPERVISOR, Names.AUDITOR, Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @APIResponse(responseCode = "200", description = "A page of notices")
    @Operation(operationId = "listNotices", summary = "Notices the caller may see, oldest first")
    public Page<NoticeView> list(@BeanParam NoticeFilter filter, @Valid @BeanParam PageQuery query) {
        var rows = notices.page(filter, query.afterId(), query.limit());
        return Page.of(rows, query.limit(), notice -> Cursor.of(notice.id())).map(NoticeView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Names.SUPERVISOR, Names.AUDITOR, Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @Operation(operationId = "readNotice", summary = "One notice with all acts, and its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The notice",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response read(@PathParam("id") NoticeId id) {
        var notice = notices.get(id);
        return Response.ok(NoticeView.of(notice, notices.acts(id)))
                .tag(Revisions.tag(notice.version()))
                .build();
    }
}
