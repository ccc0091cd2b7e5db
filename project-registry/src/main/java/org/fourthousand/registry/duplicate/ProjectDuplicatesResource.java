package org.fourthousand.registry.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;

/** Looks for projects that may be the same as one; for officers only. */
@Path("projects")
@Tag(name = "duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Names.REGISTRY_OFFICER, Names.SUPERVISOR, Names.AUDITOR})
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ProjectDuplicatesResource {

    private final SearchingDuplicates searching;
    private final CandidateViews views;
    private final Projects projects;

    ProjectDuplicatesResource(SearchingDuplicates searching, CandidateViews views, Projects projects) {
        this.searching = searching;
        this.views = views;
        this.projects = projects;
    }

    @POST
    @Path("{id}/duplicate-search")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REGISTRY_OFFICER)
    @APIResponse(
            responseCode = "200",
            description = "What was found, now and before",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CandidateView.class)))
    @Operation(
            operationId = "searchDuplicates",
            summary = "Look for the same project under another name, enterprise or year",
            description = "Also done by itself when a project is submitted and when it is to enter the library.")
    public Response search(@PathParam("id") ProjectId id) {
        searching.search(projects.get(id));
        return Response.ok(views.all(id)).build();
    }

    @GET
    @Path("{id}/duplicate-candidates")
    @APIResponse(responseCode = "200", description = "A page of candidates")
    @Operation(operationId = "listDuplicatesOfProject", summary = "Projects that may be the same as this one")
    public Page<CandidateView> ofProject(
            @PathParam("id") ProjectId id, @Valid @BeanParam PageQuery page, @Valid @BeanParam CandidateFilter filter) {
        projects.get(id);
        return views.page(filter, id, page);
    }
}
