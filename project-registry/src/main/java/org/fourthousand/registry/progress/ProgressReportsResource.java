package org.fourthousand.registry.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.fourthousand.registry.attachment.Evidence;

/** Quarterly progress: handed in and corrected by the enterprise, read by everybody who follows the project. */
@Path("projects")
@Tag(name = "progress", description = "进度 | Progress")
@Produces(MediaType.APPLICATION_JSON)
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
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ProgressReportsResource {

    private final ReportingProgress reporting;
    private final Projects projects;
    private final ProgressReports reports;
    private final Evidence evidence;

    ProgressReportsResource(
            ReportingProgress reporting, Projects projects, ProgressReports reports, Evidence evidence) {
        this.reporting = reporting;
        this.projects = projects;
        this.reports = reports;
        this.evidence = evidence;
    }

    @POST
    @Path("{id}/progress-reports")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportProgress",
            summary = "Hand in a quarter's progress, or correct it",
            description = "A correction names the report it supersedes; the earlier figure stays readable.")
    @APIResponse(
            responseCode = "201",
            description = "Reported",
            content = @Content(schema = @Schema(implementation = ProgressReportView.class)))
    public Response report(@PathParam("id") ProjectId id, @Valid @NotNull NewReport report) {
        var written = reporting.report(id, report);
        return Response.created(URI.create("projects/" + id + "/progress-reports/" + written.id()))
                .entity(view(id, written))
                .tag(Revisions.tag(0))
                .build();
    }

    @GET
    @Path("{id}/progress-reports")
    @APIResponse(responseCode = "200", description = "A page of reports")
    @Operation(operationId = "listProgressReports", summary = "All reports, superseded ones too, as they came in")
    public Page<ProgressReportView> list(@PathParam("id") ProjectId id, @Valid @BeanParam PageQuery page) {
        projects.get(id);
        var rows = reports.list(id, page.afterId(), page.limit());
        var files = evidence.views(
                id, rows.stream().flatMap(row -> row.evidenceFiles().stream()).collect(Collectors.toSet()));
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(row -> ProgressReportView.of(row, files));
    }

    @GET
    @Path("{id}/progress-reports/{reportId}")
    @Operation(operationId = "readProgressReport", summary = "One report")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ProgressReportView.class)))
    public Response read(@PathParam("id") ProjectId id, @PathParam("reportId") UUID reportId) {
        projects.get(id);
        var report = reports.find(id, reportId).orElseThrow(() -> Problem.notFound("progress report", reportId));
        return Response.ok(view(id, report))
                .tag(Revisions.tag(report.supersededBy() == null ? 0 : 1))
                .build();
    }

    private ProgressReportView view(ProjectId project, ProgressReport report) {
        return ProgressReportView.of(report, evidence.views(project, report.evidenceFiles()));
    }
}
