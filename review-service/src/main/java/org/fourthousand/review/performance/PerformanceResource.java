package org.fourthousand.review.performance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Experts;

/** How an expert has done; for the review office, which invites, and the auditor. */
@Path("experts/{id}/performance")
@Tag(name = "experts")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class PerformanceResource {

    private final Experts experts;
    private final Performances performances;

    PerformanceResource(Experts experts, Performances performances) {
        this.experts = experts;
        this.performances = performances;
    }

    @GET
    @Transactional
    @RolesAllowed({Names.REVIEW_OFFICER, Names.AUDITOR})
    @Operation(
            operationId = "readExpertPerformance",
            summary = "Timeliness, distance from the panels, recusals: computed now",
            description = "Nothing of a round's scores is in it before that round is ranked.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = Performance.class)))
    public Performance read(@PathParam("id") ExpertId id) {
        experts.get(id);
        return performances.of(id);
    }
}
