package org.fourthousand.registry.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.UUID;
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
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** The service log of a project: what was done for it, and what rounds, funds and supervision did. */
@Path("projects")
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceLogResource {

    private final Projects projects;
    private final ServiceLog log;
    private final Serving serving;

    ServiceLogResource(Projects projects, ServiceLog log, Serving serving) {
        this.projects = projects;
        this.log = log;
        this.serving = serving;
    }

    /**
     * A service that an officer gave.
     *
     * @param kind what it was about
     * @param words what was done
     * @param servedOn its day, today when absent
     */
    @Schema(name = "NewService", description = "服务记录 | A service given to a project in the library")
    public record NewService(
            @NotNull ServiceLogEntry.Kind kind,
            @NotBlank @Size(max = 2000) String words,
            @Nullable LocalDate servedOn) {}

    @POST
    @Path("{id}/service-log")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.REGISTRY_OFFICER, Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordService", summary = "Record a service given to a project in the library")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ServiceLogView.class)))
    @APIResponse(
            responseCode = "4XX",
            description = "Refused",
            content =
                    @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    public Response record(@PathParam("id") ProjectId id, @Valid @NotNull NewService service) {
        var line = serving.record(id, service.kind(), service.words(), service.servedOn());
        return Response.created(URI.create("projects/" + id + "/service-log/" + line.id()))
                .entity(line.view())
                .tag(Revisions.tag(0))
                .build();
    }

    @GET
    @Path("{id}/service-log/{lineId}")
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.SUPERVISOR,
        Names.AUDITOR
    })
    @Operation(operationId = "readServiceLogLine", summary = "One line of the service log")
    @APIResponse(
            responseCode = "200",
            description = "The line",
            content = @Content(schema = @Schema(implementation = ServiceLogView.class)))
    public Response read(@PathParam("id") ProjectId id, @PathParam("lineId") UUID lineId) {
        projects.get(id);
        var line = log.find(id, lineId).orElseThrow(() -> Problem.notFound("service log line", lineId));
        return Response.ok(line.view()).tag(Revisions.tag(0)).build();
    }

    @GET
    @Path("{id}/service-log")
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.SUPERVISOR,
        Names.AUDITOR
    })
    @Operation(
            operationId = "listServiceLog",
            summary = "What was done for it, and what rounds, funds and supervision did, oldest first")
    public Page<ServiceLogView> list(@PathParam("id") ProjectId id, @Valid @BeanParam PageQuery page) {
        projects.get(id);
        var rows = log.list(id, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(ServiceLogEntry::view);
    }
}
