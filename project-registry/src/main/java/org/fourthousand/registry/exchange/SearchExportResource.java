package org.fourthousand.registry.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.sheet.SheetFormat;
import org.fourthousand.registry.search.SearchFilter;

/** The result of a search as a file. */
@Path("search/export")
@Tag(name = "exchange", description = "导入导出 | Files in and out")
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class SearchExportResource {

    private final Exporting exporting;
    private final HttpHeaders headers;

    SearchExportResource(Exporting exporting, HttpHeaders headers) {
        this.exporting = exporting;
        this.headers = headers;
    }

    @GET
    @Transactional
    @Produces({SheetFormat.Names.CSV, SheetFormat.Names.XLSX})
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
    @Operation(
            operationId = "exportProjects",
            summary = "All that a search finds as one file, up to a million projects; goes on record")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = SheetFormat.Names.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SheetFormat.Names.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(
            @Valid @BeanParam SearchFilter filter, @QueryParam("format") @DefaultValue("CSV") SheetFormat format) {
        var export = exporting.begin(filter, format);
        var languages = headers.getAcceptableLanguages();
        StreamingOutput file = out -> exporting.write(export, languages, out);
        return Response.ok(file, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName("projects") + "\"")
                .build();
    }
}
