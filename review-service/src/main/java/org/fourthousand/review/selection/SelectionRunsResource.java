package org.fourthousand.review.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.job.JobAnswers;
import org.fourthousand.review.job.JobView;
import org.fourthousand.review.round.RankCursor;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.selection.SelectionRunView.ProjectView;

/** Selections on a copy: the proved optimum beside the official list, and what would be under other terms. */
@Path("rounds/{id}")
@Tag(name = "selection")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class SelectionRunsResource {

    private final TryingTerms trying;
    private final SelectionRuns runs;
    private final Rounds rounds;
    private final JobAnswers answers;

    SelectionRunsResource(TryingTerms trying, SelectionRuns runs, Rounds rounds, JobAnswers answers) {
        this.trying = trying;
        this.runs = runs;
        this.rounds = rounds;
        this.answers = answers;
    }

    @POST
    @Path("optimum")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Operation(
            operationId = "searchOptimum",
            summary = "Search the best list under the round's own terms, in the background",
            description =
                    "The list with the highest sum of scores under the same envelope and quotas, with the proof that"
                            + " none is better, or the remaining gap when the time is up. It decides nothing.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; Location is the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response optimum(@PathParam("id") RoundId id) {
        return answers.accepted(trying.ask(
                id, SelectionRun.Purpose.OPTIMUM, "optimum", Terms.of(rounds.get(id)), WhatIf.DEFAULT_SECONDS));
    }

    @POST
    @Path("what-ifs")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REVIEW_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "tryTerms", summary = "Select on a copy under other terms, in the background")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; Location is the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response whatIf(@PathParam("id") RoundId id, @Valid @NotNull WhatIf asked) {
        return answers.accepted(trying.ask(
                id, SelectionRun.Purpose.WHAT_IF, asked.name(), asked.terms(rounds.get(id)), asked.seconds()));
    }

    @GET
    @Path("selection-runs")
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of selections on a copy")
    @Operation(operationId = "listSelectionRuns", summary = "Selections on a copy, oldest first; none is official")
    public Page<SelectionRunView> list(@PathParam("id") RoundId id, @Valid @BeanParam PageQuery query) {
        rounds.get(id);
        var rows = runs.page(id, query.afterId(), query.limit());
        return Page.of(rows, query.limit(), run -> Cursor.of(run.id())).map(SelectionRunView::of);
    }

    @GET
    @Path("selection-runs/{runId}")
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @Operation(operationId = "readSelectionRun", summary = "One selection on a copy")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = SelectionRunView.class)))
    public Response read(@PathParam("id") RoundId id, @PathParam("runId") UUID runId) {
        return Response.ok(SelectionRunView.of(runs.get(id, runId)))
                .tag(Revisions.tag(0))
                .build();
    }

    @GET
    @Path("selection-runs/{runId}/projects")
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of projects")
    @Operation(
            operationId = "listSelectionRunProjects",
            summary = "Its projects by rank, with what would have let each in")
    public Page<ProjectView> projects(
            @PathParam("id") RoundId id, @PathParam("runId") UUID runId, @Valid @BeanParam PageQuery query) {
        var rows = runs.projects(runs.get(id, runId), RankCursor.after(query), query.limit());
        return Page.of(rows, query.limit(), row -> Cursor.of(row.result().rank()))
                .map(ProjectView::of);
    }
}
