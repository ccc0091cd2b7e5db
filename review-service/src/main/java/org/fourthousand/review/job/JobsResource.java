package org.fourthousand.review.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** Long work: how far it is, how it ended, and the way to stop it. */
@Path("jobs")
@Tag(name = "jobs", description = "后台任务 | Long work in the background")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class JobsResource {

    private final Jobs jobs;
    private final JobAnswers answers;

    JobsResource(Jobs jobs, JobAnswers answers) {
        this.jobs = jobs;
        this.answers = answers;
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @Operation(operationId = "readJob", summary = "One job, with its progress or its end")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response read(@PathParam("id") JobId id) {
        return answers.ok(jobs.get(id));
    }

    @GET
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of jobs")
    @Operation(operationId = "listJobs", summary = "All jobs, oldest first")
    public Page<JobView> list(
            @Valid @BeanParam PageQuery query,
            @QueryParam("subject") @Parameter(description = "On this round only") @Nullable UUID subject) {
        var rows = jobs.page(subject, query.afterId(), query.limit());
        return Page.of(rows, query.limit(), job -> Cursor.of(job.id())).map(answers::view);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job: it writes nothing from here on",
            description = "Cancelling twice is the same as once; a job that has ended otherwise is refused with 409.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(@PathParam("id") JobId id) {
        return answers.ok(jobs.cancel(id));
    }
}
