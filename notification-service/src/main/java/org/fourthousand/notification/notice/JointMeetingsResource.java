package org.fourthousand.notification.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.project.ProjectId;

/** Joint meetings (联席会议): each decision becomes a task, which is a notice. */
@Path("joint-meetings")
@Tag(name = "joint-meetings", description = "联席会议 | Joint meetings and their tasks")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class JointMeetingsResource {

    private final EntityManager entities;
    private final Notices notices;
    private final RecordingJointMeeting recording;

    JointMeetingsResource(EntityManager entities, Notices notices, RecordingJointMeeting recording) {
        this.entities = entities;
        this.notices = notices;
        this.recording = recording;
    }

    /**
     * What a meeting decided about a project.
     *
     * @param role the department's role
     * @param division the department's division; 430000 for the province
     */
    public record Task(
            @NotBlank @Size(max = 40) String role,
            @NotNull Division division,
            @NotNull ProjectId projectId,
            @NotNull Matter matter,
            @NotBlank @Size(max = 4000) String description,
            @NotNull Deadline deadline) {

        Registration registration(String mandate) {
            NewNotice.requireDepartment(role);
            return new Registration(
                    NoticeKind.SPECIAL,
                    mandate,
                    Office.of(role, division),
                    projectId,
                    matter,
                    description,
                    deadline,
                    false);
        }
    }

    /**
     * A meeting by its minutes.
     *
     * @param document number of the minutes (会议纪要)
     * @param heldOn not later than today
     * @param tasks what it decided; all become notices, or none
     */
    public record Minutes(
            @NotNull DocumentNumber document,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate heldOn,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Task> tasks) {}

    /** A meeting and where its tasks stand. */
    public record JointMeetingView(
            JointMeetingId id, DocumentNumber document, String title, LocalDate heldOn, List<NoticeView> tasks) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordJointMeeting", summary = "Record a joint meeting; its decisions become tasks (交办)")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = JointMeetingView.class)))
    public Response record(@Valid @NotNull Minutes minutes) {
        var meeting = recording.record(minutes);
        return Response.created(URI.create("joint-meetings/" + meeting.id()))
                .entity(view(meeting))
                .tag(Revisions.tag(0))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Names.SUPERVISOR, Names.AUDITOR})
    @Operation(operationId = "readJointMeeting", summary = "A joint meeting and where its tasks stand")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            content = @Content(schema = @Schema(implementation = JointMeetingView.class)))
    public Response read(@PathParam("id") JointMeetingId id) {
        var meeting = entities.find(JointMeeting.class, id.value());
        if (meeting == null) {
            throw Problem.notFound("joint meeting", id);
        }
        return Response.ok(view(meeting)).tag(Revisions.tag(0)).build();
    }

    private JointMeetingView view(JointMeeting meeting) {
        return new JointMeetingView(
                meeting.id(),
                meeting.document(),
                meeting.title(),
                meeting.heldOn(),
                notices.from(meeting.id()).stream().map(NoticeView::of).toList());
    }
}
