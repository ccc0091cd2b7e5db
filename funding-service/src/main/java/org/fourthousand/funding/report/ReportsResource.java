package org.fourthousand.funding.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** What the finance office and the auditors read of the funds as a whole. */
@Path("reports")
@Tag(name = "reports", description = "报表 | Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER})
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ReportsResource {

    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2100;

    private final Reports reports;
    private final AllocationsFile file;
    private final Callers callers;

    ReportsResource(Reports reports, AllocationsFile file, Callers callers) {
        this.reports = reports;
        this.file = file;
        this.callers = callers;
    }

    @GET
    @Path("execution")
    @Transactional
    @Operation(
            operationId = "readExecutionReport",
            summary = "How far a year's funds are used, by fund, place, industry, park or month")
    @APIResponse(responseCode = "200", description = "Lines and their total; no line while nothing is awarded")
    public Execution execution(
            @QueryParam("year")
                    @NotNull
                    @Min(FIRST_YEAR)
                    @Max(LAST_YEAR)
                    @Parameter(description = "Budget year", required = true)
                    Integer year,
            @QueryParam("by") @DefaultValue("FUND") Dimension by,
            @QueryParam("fund") @Nullable FundCode fund) {
        return reports.execution(year, fund, by);
    }

    @GET
    @Path("commitments")
    @Transactional
    @Operation(operationId = "readCommitmentsReport", summary = "What was promised and is not yet paid, by age")
    @APIResponse(responseCode = "200", description = "By fund and age")
    public Commitments commitments() {
        return reports.commitments();
    }

    @GET
    @Path("forecast")
    @Transactional
    @Operation(
            operationId = "readPaymentForecast",
            summary = "When what was promised is likely to be paid",
            description =
                    "What is due counts for this month; what waits for progress, for the month in which the project"
                            + " reaches it at its present pace, or by its plan. No promise: it binds nobody.")
    @APIResponse(responseCode = "200", description = "By fund and month")
    public Forecast forecast() {
        return reports.forecast();
    }

    @GET
    @Path("allocations/file")
    @Produces({SheetFormat.Names.CSV, SheetFormat.Names.XLSX})
    @Operation(
            operationId = "downloadAllocations",
            summary = "Every issued award as CSV or XLSX, with what is paid of it")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = SheetFormat.Names.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SheetFormat.Names.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response allocations(
            @QueryParam("year")
                    @Min(FIRST_YEAR)
                    @Max(LAST_YEAR)
                    @Parameter(description = "Budget year; all without it")
                    @Nullable
                    Integer year,
            @QueryParam("fund") @Nullable FundCode fund,
            @QueryParam("format") @DefaultValue("CSV") SheetFormat format,
            @Context HttpHeaders headers) {
        var reader = callers.current();
        var languages = headers.getAcceptableLanguages();
        StreamingOutput written = out -> file.write(reader, languages, format, year, fund, out);
        return Response.ok(written, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + format.fileName("allocations") + "\"")
                .build();
    }
}
