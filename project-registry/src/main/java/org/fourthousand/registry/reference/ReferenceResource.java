package org.fourthousand.registry.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.openness.PublicAnswer;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** Reference data: open to everybody (决策公开, clause 六.5), kept by the administrator. Tables are small and come whole. */
@Path("reference")
@Tag(name = "reference", description = "参考数据 | Reference data")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ReferenceResource {

    private final ReferenceVersions versions;
    private final KeepingReference keeping;
    private final Clock clock;

    ReferenceResource(ReferenceVersions versions, KeepingReference keeping, Clock clock) {
        this.versions = versions;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * The end of an item.
     *
     * @param lastDay its last day in force
     * @param source document that ends it
     */
    @Schema(name = "ReferenceEnd", description = "终止条目 | The end of an item")
    public record End(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 500) String source) {}

    @GET
    @PermitAll
    @Operation(operationId = "listReferenceTables", summary = "The tables of reference data")
    @APIResponse(
            responseCode = "200",
            description = "The tables, without their items",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReferenceTableView.class)))
    public Response tables(
            @QueryParam("on") @Parameter(description = "Business date; today when absent") @Nullable LocalDate on,
            @Context Request request) {
        var day = dayOf(on);
        return PublicAnswer.of(
                request,
                day + "-" + versions.count(),
                () -> Arrays.stream(ReferenceTable.values())
                        .map(table -> ReferenceTableView.of(table, day, versions.countInForce(table, day)))
                        .toList());
    }

    @GET
    @Path("{table}")
    @PermitAll
    @Operation(operationId = "readReferenceTable", summary = "A table as it stood on a day, whole")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(schema = @Schema(implementation = ReferenceTableView.class)))
    public Response table(
            @PathParam("table") ReferenceTable table,
            @QueryParam("on") @Parameter(description = "Business date; today when absent") @Nullable LocalDate on,
            @Context Request request) {
        var day = dayOf(on);
        return PublicAnswer.of(
                request,
                day + "-" + versions.written(table),
                () -> ReferenceTableView.of(table, day, versions.inForce(table, day)));
    }

    @GET
    @Path("{table}/{code}")
    @PermitAll
    @Operation(operationId = "readReferenceItem", summary = "One item as it stood on a day")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ReferenceItemView.class)))
    public Response item(
            @PathParam("table") ReferenceTable table,
            @PathParam("code") String code,
            @QueryParam("on") @Parameter(description = "Business date; today when absent") @Nullable LocalDate on,
            @Context Request request) {
        var day = dayOf(on);
        var item = versions.inForce(table, code, day).orElseThrow(() -> Problem.notFound(table.path(), code));
        return PublicAnswer.of(
                request, item.effectiveFrom() + "-" + item.effectiveTo(), () -> ReferenceItemView.of(item));
    }

    @GET
    @Path("{table}/{code}/versions")
    @PermitAll
    @Operation(operationId = "listReferenceVersions", summary = "What was ever said of an item, oldest first")
    @APIResponse(responseCode = "200", description = "The versions")
    public List<ReferenceItemView> versions(@PathParam("table") ReferenceTable table, @PathParam("code") String code) {
        var all = versions.of(table, code);
        if (all.isEmpty()) {
            throw Problem.notFound(table.path(), code);
        }
        return all.stream().map(ReferenceItemView::of).toList();
    }

    @POST
    @Path("{table}")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordReferenceVersion",
            summary = "Record a version of a new or known item from a day on, with its source")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ReferenceItemView.class)))
    public Response record(@PathParam("table") ReferenceTable table, @Valid @NotNull NewReferenceVersion version) {
        var recorded = keeping.record(table, version);
        return Response.created(URI.create(
                        "reference/%s/%s?on=%s".formatted(table.path(), recorded.code(), recorded.effectiveFrom())))
                .entity(ReferenceItemView.of(recorded))
                .tag(recorded.effectiveFrom() + "-" + recorded.effectiveTo())
                .build();
    }

    @POST
    @Path("{table}/{code}/end")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endReferenceItem", summary = "End an item after a day; what was said of it stays")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = ReferenceItemView.class)))
    public Response end(
            @PathParam("table") ReferenceTable table, @PathParam("code") String code, @Valid @NotNull End end) {
        var ended = keeping.end(table, code, end.lastDay(), end.source());
        return Response.ok(ReferenceItemView.of(ended)).build();
    }

    private LocalDate dayOf(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
    }
}
