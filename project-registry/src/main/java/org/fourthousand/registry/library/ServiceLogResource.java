package org.fourthousand.registry.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;

/** Reads the service log of a project. */
@Path("projects")
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceLogResource {

    private final Projects projects;
    private final ServiceLog log;

    ServiceLogResource(Projects projects, ServiceLog log) {
        this.projects = projects;
        this.log = log;
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
    @Operation(operationId = "listServiceLog", summary = "What rounds, funds and supervision did, oldest first")
    public Page<ServiceLogView> list(@PathParam("id") ProjectId id, @Valid @BeanParam PageQuery page) {
        projects.get(id);
        var rows = log.list(id, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(ServiceLogEntry::view);
    }
}
