package org.fourthousand.review.calibration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.calibration.CalibrationView.ExpertView;
import org.fourthousand.review.calibration.CalibrationView.ProjectView;
import org.fourthousand.review.job.JobAnswers;
import org.fourthousand.review.job.JobView;
import org.fourthousand.review.round.RankCursor;
import org.fourthousand.review.round.RoundId;

/** Severity, agreement and outliers of a ranked round, to the offices only. */
@Path("rounds/{id}/calibration")
@Tag(name = "ranking", description = "排序 | Ranking")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class CalibrationResource {

    private final Calibrating calibrating;
    private final Calibrations calibrations;
    private final JobAnswers answers;

    CalibrationResource(Calibrating calibrating, Calibrations calibrations, JobAnswers answers) {
        this.calibrating = calibrating;
        this.calibrations = calibrations;
        this.answers = answers;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(
            operationId = "calibrateRound",
            summary = "Compute severity, agreement and outliers of a ranked round, in the background",
            description = "For information beside the official score, which stays the trimmed mean.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; Location is the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response calibrate(@PathParam("id") RoundId id) {
        return answers.accepted(calibrating.ask(id));
    }

    @GET
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @Operation(operationId = "readCalibration", summary = "How far the experts of a round agree")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = CalibrationView.class)))
    public Response read(@PathParam("id") RoundId id) {
        return Response.ok(CalibrationView.of(id, calibrations.get(id)))
                .tag(Revisions.tag(0))
                .build();
    }

    @GET
    @Path("projects")
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of projects")
    @Operation(
            operationId = "listCalibratedProjects",
            summary = "Severity-adjusted scores with their confidence intervals, by official rank")
    public Page<ProjectView> projects(@PathParam("id") RoundId id, @Valid @BeanParam PageQuery query) {
        calibrations.get(id);
        var rows = calibrations.projects(id, RankCursor.after(query), query.limit());
        return Page.of(rows, query.limit(), row -> Cursor.of(row.figures().rank()))
                .map(ProjectView::of);
    }

    @GET
    @Path("experts")
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of experts")
    @Operation(operationId = "listCalibratedExperts", summary = "Severity and scatter of each expert, by number")
    public Page<ExpertView> experts(@PathParam("id") RoundId id, @Valid @BeanParam PageQuery query) {
        calibrations.get(id);
        var rows = calibrations.experts(id, query.afterId(), query.limit());
        return Page.of(rows, query.limit(), row -> Cursor.of(row.expertId())).map(ExpertView::of);
    }
}
