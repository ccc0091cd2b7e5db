package org.fourthousand.review.workbook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.scoring.ScoresheetView;

/** The calling expert's open sheets of a round as one workbook, down and up. */
@Path("rounds/{id}/scoresheet-workbook")
@Tag(name = "scoring", description = "专家评分 | Scoring")
@RolesAllowed(Names.EXPERT)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class WorkbookResource {

    /** Office Open XML spreadsheet. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WritingWorkbook writing;
    private final ReadingWorkbook reading;

    WorkbookResource(WritingWorkbook writing, ReadingWorkbook reading) {
        this.writing = writing;
        this.reading = reading;
    }

    @GET
    @Transactional
    @Produces(XLSX)
    @Operation(
            operationId = "downloadScoresheets",
            summary = "The caller's open sheets of a round as an xlsx to fill offline")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("id") RoundId id) {
        return Response.ok(writing.write(id))
                .header("Content-Disposition", "attachment; filename=\"scoresheets-" + id + ".xlsx\"")
                .build();
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "uploadScoresheets",
            summary = "Save a filled workbook as drafts, all of it or nothing",
            description =
                    "Every fault is told with its cell, for example #cell/F12. Handing in stays a step of its own.")
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ScoresheetView.class)))
    public Response upload(@PathParam("id") RoundId id, @NotNull byte[] workbook) {
        List<ScoresheetView> saved = reading.read(id, workbook);
        return Response.ok(saved).build();
    }
}
