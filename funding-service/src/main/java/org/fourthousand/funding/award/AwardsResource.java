package org.fourthousand.funding.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.step.Rejection;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** Awards: a maker proposes, a checker issues; an enterprise reads its own once they are issued. */
@Path("awards")
@Tag(name = "awards")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class AwardsResource {

    private final Awards awards;
    private final Awarding awarding;
    private final Callers callers;

    AwardsResource(Awards awards, Awarding awarding, Callers callers) {
        this.awards = awards;
        this.awarding = awarding;
        this.callers = callers;
    }

    /** A measurable goal; target a decimal string with at most four decimals. */
    public record NewGoal(
            @NotBlank @Size(max = 100) String indicator,

            @NotNull @Pattern(regexp = "-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?")
            String target,

            @NotBlank @Size(max = 20) String unit) {}

    /** An award to propose; the amount is not the caller's to choose. */
    public record NewAward(
            @NotNull ProjectId projectId,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid NewGoal> performanceGoals,

            @NotNull DocumentNumber documentNumber) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeAward",
            summary = "Propose an award for a selected project",
            description =
                    "The amount is that of the final list under the caps; refused with every reason at once (AWARD_REFUSED).")
    @APIResponseSchema(value = AwardView.class, responseCode = "201", responseDescription = "Proposed")
    public Response propose(@Valid @NotNull NewAward proposal) {
        var goals = proposal.performanceGoals().stream()
                .map(goal -> new PerformanceGoal(goal.indicator(), new BigDecimal(goal.target()), goal.unit()))
                .toList();
        var award = awarding.propose(proposal.projectId(), goals, proposal.documentNumber());
        return Response.created(URI.create("awards/" + award.id()))
                .entity(view(award))
                .tag(Revisions.tag(award.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR,
        Role.Names.ADMINISTRATOR
    })
    @Operation(operationId = "listAwards", summary = "Awards the caller may see, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<AwardView> list(
            @Valid @BeanParam PageQuery page,
            @QueryParam("projectId") @Parameter(description = "Only of this project") @Nullable ProjectId project) {
        var rows = project == null
                ? awards.find("id > ?1 order by id", page.afterId())
                : awards.find("id > ?1 and beneficiary.projectId = ?2 order by id", page.afterId(), project.value());
        return Page.of(rows.page(0, page.limit() + 1).list(), page.limit(), award -> Cursor.of(award.id()))
                .map(this::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR,
        Role.Names.ADMINISTRATOR
    })
    @Operation(operationId = "readAward", summary = "One award with its goals and instalments")
    @APIResponseSchema(value = AwardView.class, responseCode = "200", responseDescription = "The award")
    public Response read(@PathParam("id") AwardId id) {
        return answer(awards.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("award", id)));
    }

    @POST
    @Path("{id}/approval")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "approveAward",
            summary = "Issue an award",
            description =
                    "Commits the budget (NOT_COVERED when it does not suffice) and lets the first instalment fall due.")
    @APIResponseSchema(value = AwardView.class, responseCode = "200", responseDescription = "Issued")
    public Response approve(@PathParam("id") AwardId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var award = awards.locked(id);
        Revisions.allow(ifMatch, award.version());
        awarding.issue(award);
        return changed(award);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectAward", summary = "Reject a proposed award")
    @APIResponseSchema(value = AwardView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("id") AwardId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        var award = awards.locked(id);
        Revisions.allow(ifMatch, award.version());
        awarding.reject(award, rejection.reason());
        return changed(award);
    }

    private Response changed(Award award) {
        awards.flush();
        return answer(award);
    }

    private Response answer(Award award) {
        return Response.ok(view(award)).tag(Revisions.tag(award.version())).build();
    }

    private AwardView view(Award award) {
        return AwardView.of(award, !callers.current().has(Role.ENTERPRISE));
    }
}
