package org.fourthousand.registry.library;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
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
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;

/** Which provincial leader contacts a project (省领导分工联系, clause 六.1). */
@Path("projects")
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
@RolesAllowed({
    Names.ENTERPRISE,
    Names.COUNTY_OFFICER,
    Names.CITY_OFFICER,
    Names.REGISTRY_OFFICER,
    Names.REVIEW_OFFICER,
    Names.SUPERVISOR,
    Names.AUDITOR
})
public class LeaderContactsResource {

    private final Contacting contacting;
    private final LeaderContacts contacts;
    private final Projects projects;

    LeaderContactsResource(Contacting contacting, LeaderContacts contacts, Projects projects) {
        this.contacting = contacting;
        this.contacts = contacts;
        this.projects = projects;
    }

    /**
     * A contact to record.
     *
     * @param leader name
     * @param post office held
     * @param from first day
     * @param reason document or words behind it
     */
    @Schema(name = "NewLeaderContact")
    public record NewContact(
            @NotBlank @Size(max = 100) String leader,
            @NotBlank @Size(max = 100) String post,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * The end of a contact.
     *
     * @param lastDay its last day
     * @param reason document or words behind it
     */
    @Schema(name = "LeaderContactEnd")
    public record End(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("{id}/leader-contacts")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REGISTRY_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignLeader",
            summary = "From a day on this leader contacts the project; the earlier contact ends the day before")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = LeaderContactView.class)))
    public Response assign(@PathParam("id") ProjectId id, @Valid @NotNull NewContact contact) {
        var recorded = contacting.assign(id, contact.leader(), contact.post(), contact.from(), contact.reason());
        return Response.created(URI.create("projects/" + id + "/leader-contacts/" + recorded.id()))
                .entity(recorded.view())
                .tag(Revisions.tag(0))
                .build();
    }

    @POST
    @Path("{id}/leader-contacts/end")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REGISTRY_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endLeaderContact", summary = "After a day nobody contacts the project; the record stays")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@PathParam("id") ProjectId id, @Valid @NotNull End end) {
        contacting.end(id, end.lastDay(), end.reason());
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/leader-contacts")
    @Operation(
            operationId = "listLeaderContactsOfProject",
            summary = "Who contacts the project and who did, oldest first")
    @APIResponse(responseCode = "200", description = "The contacts")
    public List<LeaderContactView> ofProject(@PathParam("id") ProjectId id) {
        projects.get(id);
        return contacts.of(id).stream()
                .filter(contact -> !contact.isEnd())
                .map(LeaderContact::view)
                .toList();
    }

    @GET
    @Path("{id}/leader-contacts/{contactId}")
    @Operation(operationId = "readLeaderContact", summary = "One contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = LeaderContactView.class)))
    public Response read(@PathParam("id") ProjectId id, @PathParam("contactId") UUID contactId) {
        projects.get(id);
        var contact = contacts.find(id, contactId).orElseThrow(() -> Problem.notFound("leader contact", contactId));
        return Response.ok(contact.view()).tag(Revisions.tag(0)).build();
    }
}
