package org.fourthousand.registry.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.registry.attachment.Evidence;

/** The acceptance of a finished project with what it rests on, for everybody who follows the project. */
@Path("projects/{id}/acceptance")
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
public class AcceptanceResource {

    private final Projects projects;
    private final Acceptances acceptances;
    private final Evidence evidence;

    AcceptanceResource(Projects projects, Acceptances acceptances, Evidence evidence) {
        this.projects = projects;
        this.acceptances = acceptances;
        this.evidence = evidence;
    }

    @GET
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.REVIEW_OFFICER,
        Names.FINANCE_MAKER,
        Names.FINANCE_CHECKER,
        Names.FINANCE_RELEASER,
        Names.SUPERVISOR,
        Names.AUDITOR
    })
    @Operation(operationId = "readAcceptance", summary = "The acceptance of a project; 404 before there is one")
    @APIResponse(
            responseCode = "200",
            description = "The acceptance",
            content = @Content(schema = @Schema(implementation = AcceptanceView.class)))
    @APIResponse(
            responseCode = "4XX",
            description = "Refused",
            content =
                    @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    public Response read(@PathParam("id") ProjectId id) {
        var project = projects.get(id);
        if (project.acceptedOn() == null) {
            throw Problem.notFound("acceptance", id);
        }
        return Response.ok(view(project)).tag(Revisions.tag(0)).build();
    }

    /** One that was recorded before files could be named has none. */
    private AcceptanceView view(Project project) {
        var recorded = acceptances.findById(project.id().value());
        var named = recorded == null ? List.<UUID>of() : recorded.evidenceFiles();
        var files = evidence.views(project.id(), named);
        return new AcceptanceView(
                project.id(),
                Objects.requireNonNull(project.acceptanceDocument()),
                Objects.requireNonNull(project.acceptedOn()),
                named.stream().map(id -> Objects.requireNonNull(files.get(id))).toList(),
                recorded == null ? null : recorded.recordedByName(),
                recorded == null ? null : recorded.recordedAt());
    }
}
