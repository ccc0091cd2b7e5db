package org.fourthousand.registry.openness;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.kit.openness.Dataset;
import org.fourthousand.kit.openness.OpenCategory;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.fourthousand.kit.openness.PublicAnswer;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;

/** Open data in JSON, readable without login (clause 六.5); whole files are {@link OpenFilesResource}'s. */
@Path("open-data")
@Tag(name = "open data")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class OpenDataResource {

    private final OpenDataCatalogue catalogue;
    private final OpenProjects projects;
    private final LibraryStatistics statistics;
    private final OpenActs acts;
    private final OpenDataSettings settings;

    OpenDataResource(
            OpenDataCatalogue catalogue,
            OpenProjects projects,
            LibraryStatistics statistics,
            OpenActs acts,
            OpenDataSettings settings) {
        this.catalogue = catalogue;
        this.projects = projects;
        this.statistics = statistics;
        this.acts = acts;
        this.settings = settings;
    }

    @GET
    @Operation(operationId = "listOpenData", summary = "The catalogue: every open dataset, its category and its forms")
    @APIResponse(
            responseCode = "200",
            description = "The datasets",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Dataset.class)))
    public Response list(@Context Request request) {
        return answer(request, catalogue.datasets());
    }

    @GET
    @Path("projects")
    @Operation(operationId = "listOpenProjects", summary = "Published projects, page by page")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects",
            content = @Content(schema = @Schema(implementation = OpenProjectsPage.class)))
    public Response projects(@Valid @BeanParam PageQuery query, @Context Request request) {
        var rows = projects.list(query.afterId(), query.limit());
        var page = Page.of(rows, query.limit(), row -> Cursor.of(row.id())).map(OpenProject::view);
        return answer(
                request, new OpenProjectsPage(OpenCategory.MANAGEMENT, settings.license(), page.items(), page.next()));
    }

    @GET
    @Path("statistics/{dimension}")
    @Operation(operationId = "readLibraryStatistics", summary = "Published projects and their amounts by one dimension")
    @APIResponse(
            responseCode = "200",
            description = "The statistics",
            content = @Content(schema = @Schema(implementation = LibraryStatisticsView.class)))
    public Response statistics(@PathParam("dimension") Dimension dimension, @Context Request request) {
        return answer(request, statistics.by(dimension));
    }

    @GET
    @Path("roll-overs")
    @Operation(operationId = "listOpenRollOvers", summary = "The library's yearly roll-overs")
    @APIResponse(
            responseCode = "200",
            description = "The acts",
            content = @Content(schema = @Schema(implementation = OpenActs.RollOvers.class)))
    public Response rollOvers(@Context Request request) {
        return answer(request, acts.rollOvers());
    }

    @GET
    @Path("services")
    @Operation(operationId = "listOpenServices", summary = "How many services were given to projects in the library")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = OpenActs.Services.class)))
    public Response services(@Context Request request) {
        return answer(request, acts.services());
    }

    /** These bodies are small; what they say is their tag. */
    private static Response answer(Request request, Object body) {
        return PublicAnswer.of(request, Sm3.hex(body.toString()), () -> body);
    }
}
