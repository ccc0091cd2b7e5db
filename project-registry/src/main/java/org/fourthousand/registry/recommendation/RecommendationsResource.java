package org.fourthousand.registry.recommendation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectView;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** The offices' part of an application: recommend it, send it back once, check its form. */
@Path("projects")
@Tag(name = "recommendation", description = "推荐与形式审查 | Recommendation and form check")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class RecommendationsResource {

    private final Recommending recommending;
    private final Returning returning;
    private final CheckingForm checkingForm;
    private final Projects projects;
    private final Signatures signatures;
    private final Corrections corrections;

    RecommendationsResource(
            Recommending recommending,
            Returning returning,
            CheckingForm checkingForm,
            Projects projects,
            Signatures signatures,
            Corrections corrections) {
        this.recommending = recommending;
        this.returning = returning;
        this.checkingForm = checkingForm;
        this.projects = projects;
        this.signatures = signatures;
        this.corrections = corrections;
    }

    /**
     * What an officer puts their name under.
     *
     * @param opinion in the officer's words (意见)
     */
    public record Opinion(@NotBlank @Size(max = 2000) String opinion) {}

    /**
     * A request for correction.
     *
     * @param missing everything that is missing, told at once
     */
    @Schema(name = "CorrectionRequest")
    public record CorrectionRequest(
            @NotEmpty @Size(max = 50) List<@NotNull @Valid MissingItem> missing) {}

    @POST
    @Path("{id}/recommendations")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.COUNTY_OFFICER, Names.CITY_OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recommendProject",
            summary = "Recommend it at the caller's level for the caller's department, signed by name",
            description =
                    "The county first, then the city, and at each the industry and the finance department in either order;"
                            + " the project goes on when both have signed. A project of the prefecture itself starts at"
                            + " the city; one of a county directly under the province skips it.")
    @APIResponse(
            responseCode = "200",
            description = "Signed; the stage says whether the level is complete",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response recommend(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Opinion signed) {
        return answer(recommending.recommend(id, ifMatch, signed.opinion()));
    }

    @GET
    @Path("{id}/recommendations")
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.REVIEW_OFFICER,
        Names.SUPERVISOR,
        Names.AUDITOR
    })
    @APIResponse(responseCode = "200", description = "The signatures")
    @Operation(operationId = "listRecommendations", summary = "Who signed, also under earlier submissions")
    public List<SignatureView> list(@PathParam("id") ProjectId id) {
        projects.get(id);
        return signatures.all(id).stream().map(SignatureView::of).toList();
    }

    @POST
    @Path("{id}/return")
    @Transactional
    @Idempotent
    @RolesAllowed({Names.COUNTY_OFFICER, Names.CITY_OFFICER, Names.REGISTRY_OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnProject",
            summary = "Send it back for correction, once and with everything that is missing")
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response returnIt(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CorrectionRequest correction) {
        return answer(returning.returnFor(id, ifMatch, correction.missing()));
    }

    @GET
    @Path("{id}/corrections")
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.REVIEW_OFFICER,
        Names.SUPERVISOR,
        Names.AUDITOR
    })
    @APIResponse(responseCode = "200", description = "Corrections asked for, item by item")
    @Operation(operationId = "listCorrections", summary = "What is to be corrected, item by item")
    public List<CorrectionView> corrections(@PathParam("id") ProjectId id) {
        projects.get(id);
        return corrections.all(id).stream().map(Correction::view).toList();
    }

    @POST
    @Path("{id}/form-check")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REGISTRY_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkForm", summary = "Sign that the papers are complete")
    @APIResponse(
            responseCode = "200",
            description = "Checked",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response checkForm(
            @PathParam("id") ProjectId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Opinion signed) {
        return answer(checkingForm.pass(id, ifMatch, signed.opinion()));
    }

    private static Response answer(Project project) {
        return Response.ok(ProjectView.of(project))
                .tag(Revisions.tag(project.version()))
                .build();
    }
}
