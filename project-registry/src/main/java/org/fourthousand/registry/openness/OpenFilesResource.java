package org.fourthousand.registry.openness;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.fourthousand.kit.openness.PublicAnswer;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;

/**
 * Open data as whole files, readable without login (clause 六.5). They are written as they are read, in memory that does not
 * grow with the library. The tag is that of the state before the first row: what changes meanwhile is read anew next time.
 */
@Path("open-data")
@Tag(name = "open data")
@PermitAll
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class OpenFilesResource {

    private static final String CSV = "text/csv; charset=utf-8; header=present";

    private final OpenProjects projects;
    private final ProjectsCsv csv;
    private final Oc4idsPackage oc4ids;
    private final LibraryStatistics statistics;
    private final OpenDataSettings settings;

    OpenFilesResource(
            OpenProjects projects,
            ProjectsCsv csv,
            Oc4idsPackage oc4ids,
            LibraryStatistics statistics,
            OpenDataSettings settings) {
        this.projects = projects;
        this.csv = csv;
        this.oc4ids = oc4ids;
        this.statistics = statistics;
        this.settings = settings;
    }

    @GET
    @Path("projects.csv")
    @Produces(CSV)
    @Operation(operationId = "downloadOpenProjects", summary = "All published projects as CSV")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = OpenDataCatalogue.CSV, schema = @Schema(implementation = String.class)))
    public Response projectsCsv(@Context Request request) {
        return file(PublicAnswer.of(request, projects.state(), () -> (StreamingOutput) csv::write), "projects.csv");
    }

    @GET
    @Path("oc4ids.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "downloadOc4ids",
            summary = "All published projects as an OC4IDS 0.9 project package",
            description =
                    "Open Contracting for Infrastructure Data Standards; 404 while no project is published, as the"
                            + " standard knows no empty package.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response oc4ids(@Context Request request, @Context UriInfo address) {
        var state = projects.state();
        var updatedAt = projects.updatedAt()
                .orElseThrow(
                        () -> new Problem(CommonProblem.NOT_FOUND, Text.of("尚无公开项目。", "No project is published yet.")));
        var uri = address.getAbsolutePath();
        return file(
                PublicAnswer.of(request, state, () -> (StreamingOutput) out -> oc4ids.write(out, uri, updatedAt)),
                "oc4ids.json");
    }

    @GET
    @Path("statistics/{dimension}.csv")
    @Produces(CSV)
    @Operation(operationId = "downloadLibraryStatistics", summary = "Statistics by one dimension as CSV")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = OpenDataCatalogue.CSV, schema = @Schema(implementation = String.class)))
    public Response statisticsCsv(@PathParam("dimension") Dimension dimension, @Context Request request) {
        var text = StatisticsCsv.of(statistics.by(dimension));
        return file(PublicAnswer.of(request, Sm3.hex(text), () -> text), dimension.path() + ".csv");
    }

    private Response file(Response answer, String name) {
        return Response.fromResponse(answer)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .link(settings.license(), "license")
                .build();
    }
}
