package org.fourthousand.registry.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;

/** What was handed in, and what a correction changed; read by whoever may see the project. */
@Path("projects/{id}/versions")
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
public class ApplicationVersionsResource {

    private final ApplicationVersions versions;
    private final HttpHeaders headers;

    ApplicationVersionsResource(ApplicationVersions versions, HttpHeaders headers) {
        this.versions = versions;
        this.headers = headers;
    }

    @GET
    @APIResponse(responseCode = "200", description = "A page of versions, without their forms")
    @Operation(operationId = "listApplicationVersions", summary = "Who handed the form in, and when; oldest first")
    public Page<ApplicationVersionView.VersionHead> list(
            @PathParam("id") ProjectId id, @Valid @BeanParam PageQuery page) {
        var rows = versions.list(id, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(ApplicationVersionView.VersionHead::of);
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "readApplicationVersion", summary = "The form as it was handed in; it never changes")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ApplicationVersionView.class)))
    public Response read(@PathParam("id") ProjectId id, @PathParam("number") int number) {
        return Response.ok(ApplicationVersionView.of(versions.get(id, number)))
                .tag(Revisions.tag(number))
                .build();
    }

    @GET
    @Path("{from}/difference/{to}")
    @APIResponse(responseCode = "200", description = "One line per value that is not the same")
    @Operation(operationId = "compareApplicationVersions", summary = "What reads differently in two versions")
    public FormDifferenceView difference(
            @PathParam("id") ProjectId id, @PathParam("from") int from, @PathParam("to") int to) {
        return FormDifferenceView.between(
                versions.get(id, from), versions.get(id, to), headers.getAcceptableLanguages());
    }
}
