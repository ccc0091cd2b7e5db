package org.fourthousand.registry.application;

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

/** Projects: registered and revised by enterprises, read by everybody who answers for them. */
@Path("projects")
@Tag(name = "projects", description = "申报 | Applications")
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
    Names.FINANCE_MAKER,
    Names.FINANCE_CHECKER,
    Names.FINANCE_RELEASER,
    Names.SUPERVISOR,
    Names.AUDITOR
})
public class ProjectsResource {

    private final Applying applying;
    private final Projects projects;

    ProjectsResource(Applying applying, Projects projects) {
        this.applying = applying;
        this.projects = projects;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerProject", summary = "Register a project as a draft of the caller's enterprise")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response register(@NotNull Application application) {
        var project = applying.draft(application);
        return Response.created(URI.create("projects/" + project.id()))
                .entity(ProjectView.of(project))
                .tag(Revisions.tag(project.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseProject",
            summary = "Save the form anew, while it is a draft, returned or withdrawn")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response revise(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull Application application) {
        return answer(applying.revise(id, ifMatch, application));
    }

    @POST
    @Path("{id}/submission")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Operation(operationId = "submitProject", summary = "Submit it: the recommendation chain begins")
    @APIResponse(
            responseCode = "200",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response submit(@PathParam("id") ProjectId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(applying.submit(id, ifMatch));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readProject", summary = "One project, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response read(@PathParam("id") ProjectId id) {
        return answer(projects.get(id));
    }

    @GET
    @APIResponse(responseCode = "200", description = "A page of projects")
    @Operation(operationId = "listProjects", summary = "The projects the caller may see, oldest first, in short")
    public Page<ProjectSummaryView> list(@Valid @BeanParam PageQuery page, @Valid @BeanParam ProjectFilter filter) {
        var rows = projects.list(filter, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id()));
    }

    private static Response answer(Project project) {
        return Response.ok(ProjectView.of(project))
                .tag(Revisions.tag(project.version()))
                .build();
    }
}
