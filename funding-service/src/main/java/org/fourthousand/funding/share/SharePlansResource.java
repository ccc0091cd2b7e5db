package org.fourthousand.funding.share;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.step.Rejection;
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

/** Plans of shares: a maker proposes, a checker approves or rejects. */
@Path("share-plans")
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class SharePlansResource {

    private final SharePlans plans;
    private final Dividing dividing;

    SharePlansResource(SharePlans plans, Dividing dividing) {
        this.plans = plans;
        this.dividing = dividing;
    }

    /** A year to divide; amounts in yuan, for prefectures and for what the province keeps. */
    public record NewSharePlan(
            @NotNull FundCode fund,
            @NotNull @Min(2014) @Max(2100) Integer year,
            @NotNull DocumentNumber documentNumber,
            @NotNull @Size(min = 1, max = 15) List<@NotNull @Valid ShareLine> shares) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeSharePlan", summary = "Propose how a fund's year is divided among places")
    @APIResponseSchema(value = SharePlanView.class, responseCode = "201", responseDescription = "Proposed")
    public Response propose(@Valid @NotNull NewSharePlan asked) {
        var plan = dividing.propose(new Book(asked.fund(), asked.year()), asked.documentNumber(), asked.shares());
        return Response.created(URI.create("share-plans/" + plan.id()))
                .entity(SharePlanView.of(plan))
                .tag(Revisions.tag(plan.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "listSharePlans", summary = "All plans, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<SharePlanView> list(@Valid @BeanParam PageQuery page) {
        var rows = plans.find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), plan -> Cursor.of(plan.id())).map(SharePlanView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "readSharePlan", summary = "One plan")
    @APIResponseSchema(value = SharePlanView.class, responseCode = "200", responseDescription = "The plan")
    public Response read(@PathParam("id") SharePlanId id) {
        return answer(plans.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("share-plan", id)));
    }

    @POST
    @Path("{id}/approval")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "approveSharePlan",
            summary = "Approve a plan: from now on no place is promised more than its share")
    @APIResponseSchema(value = SharePlanView.class, responseCode = "200", responseDescription = "Approved")
    public Response approve(@PathParam("id") SharePlanId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var plan = plans.locked(id);
        Revisions.allow(ifMatch, plan.version());
        dividing.approve(plan);
        return changed(plan);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectSharePlan", summary = "Reject a plan")
    @APIResponseSchema(value = SharePlanView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("id") SharePlanId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        var plan = plans.locked(id);
        Revisions.allow(ifMatch, plan.version());
        dividing.reject(plan, rejection.reason());
        return changed(plan);
    }

    private Response changed(SharePlan plan) {
        plans.flush();
        return answer(plan);
    }

    private static Response answer(SharePlan plan) {
        return Response.ok(SharePlanView.of(plan))
                .tag(Revisions.tag(plan.version()))
                .build();
    }
}
