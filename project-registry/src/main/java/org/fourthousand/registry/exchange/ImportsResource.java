package org.fourthousand.registry.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.sheet.SheetFormat;

/** Applications in from a workbook: the template, a check that tells every faulty cell, the import itself. */
@Path("imports")
@Tag(name = "exchange")
@APIResponse(
        responseCode = "4XX",
        description = "Refused; 422 with every faulty cell, as #cell/sheet!C7",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ImportsResource {

    private static final String XLSX = SheetFormat.Names.XLSX;

    private final Importing importing;
    private final HttpHeaders headers;

    ImportsResource(Importing importing, HttpHeaders headers) {
        this.importing = importing;
        this.headers = headers;
    }

    @GET
    @Path("template")
    @Produces(XLSX)
    @RolesAllowed({Names.ENTERPRISE, Names.COUNTY_OFFICER, Names.CITY_OFFICER, Names.REGISTRY_OFFICER})
    @Operation(operationId = "downloadTemplate", summary = "The workbook to fill in")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template() {
        return file(TemplateFile::write, "template.xlsx");
    }

    @POST
    @Path("marked-workbook")
    @Consumes(XLSX)
    @Produces(XLSX)
    @RolesAllowed({Names.ENTERPRISE, Names.COUNTY_OFFICER, Names.CITY_OFFICER, Names.REGISTRY_OFFICER})
    @Operation(
            operationId = "markFaultyCells",
            summary = "The workbook back with its faulty cells marked; imports nothing")
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response marked(@NotNull byte[] workbook) {
        var sheets = FilledSheets.read(workbook);
        var faults = importing.check(sheets).faults();
        var languages = headers.getAcceptableLanguages();
        return file(out -> ReportFile.write(out, sheets, faults, languages), "report.xlsx");
    }

    @POST
    @Path("report")
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Names.ENTERPRISE, Names.COUNTY_OFFICER, Names.CITY_OFFICER, Names.REGISTRY_OFFICER})
    @Operation(operationId = "listFaultyCells", summary = "Every faulty cell of the workbook; imports nothing")
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ImportReportView.class)))
    public ImportReportView report(@NotNull byte[] workbook) {
        return ImportReportView.of(importing.check(FilledSheets.read(workbook)), headers.getAcceptableLanguages());
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.ENTERPRISE)
    @Operation(
            operationId = "importProjects",
            summary = "Registers all projects of a filled template as drafts of the caller's enterprise, or none")
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            content = @Content(schema = @Schema(implementation = ImportedView.class)))
    public Response take(@NotNull byte[] workbook) {
        var imported = new ImportedView(importing.take(workbook));
        return Response.created(URI.create("projects")).entity(imported).build();
    }

    private static Response file(StreamingOutput file, String name) {
        return Response.ok(file, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
