package org.fourthousand.review.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.fourthousand.review.expert.ActingExpert;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/** The projects drawn for the calling expert. */
@Path("assignments")
@Tag(name = "scoring")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class AssignmentsResource {

    private final Assignments assignments;
    private final ActingExpert actingExpert;

    AssignmentsResource(Assignments assignments, ActingExpert actingExpert) {
        this.assignments = assignments;
        this.actingExpert = actingExpert;
    }

    @GET
    @Transactional
    @RolesAllowed(Names.EXPERT)
    @APIResponse(responseCode = "200", description = "A page of assignments")
    @Operation(operationId = "listAssignments", summary = "The projects drawn for the calling expert")
    public Page<AssignmentView> list(
            @Valid @BeanParam PageQuery query,
            @QueryParam("round") @Parameter(description = "Of this round only") @Nullable RoundId round) {
        var rows = assignments.ownPage(actingExpert.id(), round, query.afterId(), query.limit());
        return Page.of(rows, query.limit(), seat -> Cursor.of(seat.assignment().id()))
                .map(AssignmentView::of);
    }
}
