package org.fourthousand.funding.openness;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.openness.Dataset;
import org.fourthousand.kit.openness.Dataset.Distribution;
import org.fourthousand.kit.openness.OpenCategory;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.fourthousand.kit.openness.PublicAnswer;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.sheet.SheetFormat;

/**
 * Who was given what (资金分配结果公开, clause 六.5): readable without login, as whole files that are written as they are read.
 * The tag is that of the state before the first row.
 */
@Path("open-data")
@Tag(name = "open data", description = "公开数据 | Open data")
@PermitAll
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class OpenDataResource {

    private final OpenAllocations allocations;
    private final AllocationPackages packages;
    private final OpenDataSettings settings;

    OpenDataResource(OpenAllocations allocations, AllocationPackages packages, OpenDataSettings settings) {
        this.allocations = allocations;
        this.packages = packages;
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listOpenData", summary = "The catalogue: every open dataset, its category and its forms")
    @APIResponse(
            responseCode = "200",
            description = "The datasets",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Dataset.class)))
    public Response list(@Context Request request) {
        var state = allocations.state();
        return PublicAnswer.of(
                request,
                state.tag(),
                () -> List.of(
                        new Dataset(
                                "policy-parameters",
                                OpenCategory.DECISION,
                                "政策参数及其依据",
                                "The policy's numbers and their sources",
                                settings.license(),
                                null,
                                List.of(new Distribution("policy-parameters", MediaType.APPLICATION_JSON))),
                        new Dataset(
                                "allocations",
                                OpenCategory.RESULT,
                                "专项资金分配结果",
                                "Who was given what of the special funds",
                                settings.license(),
                                state.changedAt().orElse(null),
                                List.of(
                                        new Distribution("open-data/allocations.json", MediaType.APPLICATION_JSON),
                                        new Distribution("open-data/allocations.csv", "text/csv"),
                                        new Distribution("open-data/oc4ids.json", MediaType.APPLICATION_JSON)))));
    }

    @GET
    @Path("allocations.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "downloadGrants",
            summary = "All allocations as a package of grants, 360Giving 1.4",
            description = "404 while nothing is allocated, as the standard knows no empty package.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response grants(@Context Request request, @Context UriInfo address) {
        return json(request, address, packages::grants, "allocations.json");
    }

    @GET
    @Path("oc4ids.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "downloadFundedProjects",
            summary = "The money of the funded projects as an OC4IDS 0.9 project package",
            description = "A project has the id that the registry's package gives it. 404 while nothing is allocated.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response projects(@Context Request request, @Context UriInfo address) {
        return json(request, address, packages::projects, "oc4ids.json");
    }

    @GET
    @Path("allocations.csv")
    @Produces(SheetFormat.Names.CSV)
    @Operation(
            operationId = "downloadAllocationsCsv",
            summary = "All allocations as CSV, under the column names of 360Giving")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response csv(@Context Request request) {
        var tag = allocations.state().tag();
        return file(PublicAnswer.of(request, tag, () -> (StreamingOutput) packages::csv), "allocations.csv");
    }

    /** Writes a package that says where it is read and when it changed. */
    private interface Writer {
        void write(OutputStream out, URI address, Instant changedAt) throws IOException;
    }

    private Response json(Request request, UriInfo address, Writer writer, String name) {
        var state = allocations.state();
        var changedAt = state.changedAt()
                .orElseThrow(() ->
                        new Problem(CommonProblem.NOT_FOUND, Text.of("尚无分配结果。", "Nothing has been allocated yet.")));
        var uri = address.getAbsolutePath();
        StreamingOutput written = out -> writer.write(out, uri, changedAt);
        return file(PublicAnswer.of(request, state.tag(), () -> written), name);
    }

    private Response file(Response answer, String name) {
        return Response.fromResponse(answer)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .link(settings.license(), "license")
                .build();
    }
}
