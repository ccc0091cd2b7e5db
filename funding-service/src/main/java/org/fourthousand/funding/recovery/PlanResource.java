package org.fourthousand.funding.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.step.Rejection;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;

/** The repayment plan of a case: a maker proposes, a checker approves or rejects; the latest approved one is in force. */
@Path("recoveries/{recovery}/plan")
@Tag(name = "recoveries")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class PlanResource {

    private final Recoveries recoveries;
    private final RepaymentPlans plans;
    private final Planning planning;
    private final Callers callers;

    PlanResource(Recoveries recoveries, RepaymentPlans plans, Planning planning, Callers callers) {
        this.recoveries = recoveries;
        this.plans = plans;
        this.planning = planning;
        this.callers = callers;
    }

    /** A plan to propose: its parts add up to what is asked back. */
    public record NewPlan(@NotNull @Size(min = 1, max = 60) List<@NotNull @Valid RepaymentPart> parts) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeRepaymentPlan", summary = "Propose when how much is paid back")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "Proposed")
    public Response propose(@PathParam("recovery") RecoveryId recovery, @Valid @NotNull NewPlan told) {
        var plan = planning.propose(recoveries.locked(recovery), told.parts());
        return Response.created(URI.create("recoveries/" + recovery + "/plan"))
                .entity(view(plan))
                .tag(Revisions.tag(plan.version()))
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
        Role.Names.AUDITOR
    })
    @Operation(operationId = "readRepaymentPlan", summary = "The plan in force, or the one proposed while none is")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "The plan")
    public Response read(@PathParam("recovery") RecoveryId recovery) {
        recoveries.found(recovery);
        return answer(plans.of(recovery, PlanState.APPROVED)
                .or(() -> plans.of(recovery, PlanState.PROPOSED))
                .orElseThrow(() -> Problem.notFound("plan", recovery)));
    }

    @POST
    @Path("approval")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(operationId = "approveRepaymentPlan", summary = "Approve the proposed plan; it replaces the one before")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "Approved")
    public Response approve(@PathParam("recovery") RecoveryId recovery) {
        return answer(planning.approve(recoveries.locked(recovery)));
    }

    @POST
    @Path("rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectRepaymentPlan", summary = "Reject the proposed plan")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(@PathParam("recovery") RecoveryId recovery, @Valid @NotNull Rejection why) {
        return answer(planning.reject(recoveries.locked(recovery), why.reason()));
    }

    private Response answer(RepaymentPlan plan) {
        return Response.ok(view(plan)).tag(Revisions.tag(plan.version())).build();
    }

    private PlanView view(RepaymentPlan plan) {
        return PlanView.of(plan, !callers.current().has(Role.ENTERPRISE));
    }
}
