package org.fourthousand.notification.notice;

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
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** Longer time asked for and objections, by the department; their decisions and what follows, by the supervision office. */
@Path("notices/{id}")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class PleasResource {

    private final Notices notices;
    private final Pleading pleading;
    private final Consequences consequences;

    PleasResource(Notices notices, Pleading pleading, Consequences consequences) {
        this.notices = notices;
        this.pleading = pleading;
        this.consequences = consequences;
    }

    /**
     * A decision.
     *
     * @param granted whether what was asked for is given
     * @param words why
     */
    public record Decision(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 4000) String words) {}

    @POST
    @Path("extension-request")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @Operation(operationId = "askExtension", summary = "Ask for longer time (申请延期)")
    @APIResponse(
            responseCode = "200",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response askExtension(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SupervisingNoticeResource.Extension asked) {
        return answer(pleading.askForTime(id, ifMatch, asked.workingDays(), asked.words()));
    }

    @POST
    @Path("extension-request/decision")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Operation(operationId = "decideExtension", summary = "Grant or refuse the time asked for")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response decideExtension(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision decision) {
        return answer(pleading.decideTime(id, ifMatch, decision.granted(), decision.words()));
    }

    @POST
    @Path("objection")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @Operation(operationId = "objectToNotice", summary = "Object to the conclusion (异议), within 30 days of the closing")
    @APIResponse(
            responseCode = "200",
            description = "Objected",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response objectToNotice(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Words words) {
        return answer(pleading.object(id, ifMatch, words.words()));
    }

    @POST
    @Path("objection/decision")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Operation(
            operationId = "decideNoticeObjection",
            summary = "Decide the objection (复核), by staff that neither registered nor verified nor closed it")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response decideNoticeObjection(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision decision) {
        return answer(pleading.decideObjection(id, ifMatch, decision.granted(), decision.words()));
    }

    @POST
    @Path("praise")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Operation(operationId = "recordPraise", summary = "Record praise (表扬) by its approval")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response recordPraise(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Approval approval) {
        return answer(consequences.record(id, ifMatch, Consequences.Kind.PRAISE, approval));
    }

    @POST
    @Path("accountability")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Operation(operationId = "recordAccountability", summary = "Record accountability (问责) by its approval")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response recordAccountability(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Approval approval) {
        return answer(consequences.record(id, ifMatch, Consequences.Kind.ACCOUNTABILITY, approval));
    }

    private Response answer(Notice notice) {
        notices.flush();
        return Response.ok(NoticeView.of(notice, notices.acts(notice.id())))
                .tag(Revisions.tag(notice.version()))
                .build();
    }
}
