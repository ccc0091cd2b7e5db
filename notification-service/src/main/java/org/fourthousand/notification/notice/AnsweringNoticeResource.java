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
import java.util.List;
import java.util.Objects;
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

/** The steps of the department addressed: its officers, and those of the office it was escalated to. */
@Path("notices/{id}")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class AnsweringNoticeResource {

    private final Notices notices;
    private final AnsweringNotice answering;

    AnsweringNoticeResource(Notices notices, AnsweringNotice answering) {
        this.notices = notices;
        this.answering = answering;
    }

    /**
     * The department's reply.
     *
     * @param words what was done and what came of it
     * @param evidence document numbers or descriptions of what proves it; at least one
     * @param files files that prove it, by their hash
     */
    public record Reply(
            @NotBlank @Size(max = 4000) String words,

            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 300) String> evidence,

            @Nullable @Size(max = 50) List<@NotNull @Valid EvidenceFile> files) {}

    @POST
    @Path("acceptance")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @Operation(operationId = "acceptNotice", summary = "Accept it (签收)")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response accept(@PathParam("id") NoticeId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(answering.accept(id, ifMatch));
    }

    @POST
    @Path("handling")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startNotice", summary = "Work on it (办理)")
    @APIResponse(
            responseCode = "200",
            description = "In progress",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response start(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Words words) {
        return answer(answering.start(id, ifMatch, words.words()));
    }

    @POST
    @Path("reply")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replyNotice", summary = "Reply with evidence (反馈); possible from acceptance on")
    @APIResponse(
            responseCode = "200",
            description = "Reported",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response reply(
            @PathParam("id") NoticeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reply reply) {
        return answer(answering.reply(
                id, ifMatch, reply.words(), reply.evidence(), Objects.requireNonNullElse(reply.files(), List.of())));
    }

    private Response answer(Notice notice) {
        notices.flush();
        return Response.ok(NoticeView.of(notice, notices.acts(notice.id())))
                .tag(Revisions.tag(notice.version()))
                .build();
    }
}
