package org.fourthousand.notification.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The steps of the supervision office. */
@Path("notices/{id}")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class SupervisingNoticeResource {

    private final Notices notices;
    private final SupervisingNotice supervising;

    SupervisingNoticeResource(Notices notices, SupervisingNotice supervising) {
        this.notices = notices;
        this.supervising = supervising;
    }

    /**
     * A later last day.
     *
     * @param workingDays added to the last day so far
     * @param words why
     */
    public record Extension(
            @Min(1) @Max(60) int workingDays,
            @NotBlank @Size(max = 4000) String words) {}

    @POST
    @Path("urging")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "urgeNotice", summary = "Urge the department (催办)")
    @APIResponse(
            responseCode = "200",
            description = "Urged",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response urge(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Words words) {
        return answer(supervising.urge(id, ifMatch, words.words()));
    }

    @POST
    @Path("extension")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "extendNotice", summary = "Give the department longer (延期)")
    @APIResponse(
            responseCode = "200",
            description = "Extended",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response extend(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Extension extension) {
        return answer(supervising.extend(id, ifMatch, extension.workingDays(), extension.words()));
    }

    @POST
    @Path("return")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnNotice", summary = "Return a reply that does not suffice (退办)")
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response giveBack(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Words words) {
        return answer(supervising.giveBack(id, ifMatch, words.words()));
    }

    @POST
    @Path("verification")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyNotice",
            summary = "Verify the reply (核验), by somebody who neither registered it nor replied")
    @APIResponse(
            responseCode = "200",
            description = "Verified",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response verify(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Words words) {
        return answer(supervising.verify(id, ifMatch, words.words()));
    }

    @POST
    @Path("closure")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeNotice", summary = "Close it (办结销号); the verifier may, who replied may not")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response close(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Words words) {
        return answer(supervising.close(id, ifMatch, words.words()));
    }

    private Response answer(Notice notice) {
        notices.flush();
        return Response.ok(NoticeView.of(notice, notices.acts(notice.id())))
                .tag(Revisions.tag(notice.version()))
                .build();
    }
}
