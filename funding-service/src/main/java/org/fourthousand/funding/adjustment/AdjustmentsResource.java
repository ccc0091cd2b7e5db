package org.fourthousand.funding.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.adjustment.Adjustment.Change;
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
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Adjustments of budgets: a maker proposes, a checker approves or rejects. */
@Path("budget-adjustments")
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class AdjustmentsResource {

    private final Adjustments adjustments;
    private final Adjusting adjusting;

    AdjustmentsResource(Adjustments adjustments, Adjusting adjusting) {
        this.adjustments = adjustments;
        this.adjusting = adjusting;
    }

    /**
     * A change to propose; amount in yuan, and none for a carry-over, which is of all that is available. toFund for a
     * transfer; place for recovered money in a year that is divided among places.
     */
    public record NewAdjustment(
            @NotNull AdjustmentKind kind,
            @NotNull FundCode fund,
            @NotNull @Min(2014) @Max(2100) Integer year,
            @Nullable FundCode toFund,
            @Nullable Division place,
            @Nullable Yuan amount,
            @NotNull DocumentNumber documentNumber,
            @NotBlank @Size(max = 500) String reason) {

        Change change() {
            return new Change(
                    kind,
                    new Book(fund, year),
                    toFund == null ? null : new Book(toFund, year),
                    place,
                    amount == null ? Yuan.ZERO : amount,
                    documentNumber,
                    reason);
        }
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeBudgetAdjustment",
            summary = "Propose a change of a fund's year, or its carry-over")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201", responseDescription = "Proposed")
    public Response propose(@Valid @NotNull NewAdjustment asked) {
        var adjustment = adjusting.propose(asked.change());
        return Response.created(URI.create("budget-adjustments/" + adjustment.id()))
                .entity(AdjustmentView.of(adjustment))
                .tag(Revisions.tag(adjustment.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "listBudgetAdjustments", summary = "All adjustments, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<AdjustmentView> list(@Valid @BeanParam PageQuery page) {
        var rows = adjustments
                .find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), adjustment -> Cursor.of(adjustment.id()))
                .map(AdjustmentView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "readBudgetAdjustment", summary = "One adjustment")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "200", responseDescription = "The adjustment")
    public Response read(@PathParam("id") AdjustmentId id) {
        return answer(
                adjustments.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("budget-adjustment", id)));
    }

    @POST
    @Path("{id}/approval")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "approveBudgetAdjustment",
            summary = "Approve a change: it is posted (NOT_COVERED when less would be left than is promised)")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "200", responseDescription = "Approved")
    public Response approve(@PathParam("id") AdjustmentId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var adjustment = adjustments.locked(id);
        Revisions.allow(ifMatch, adjustment.version());
        adjusting.approve(adjustment);
        return changed(adjustment);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectBudgetAdjustment", summary = "Reject a change")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("id") AdjustmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        var adjustment = adjustments.locked(id);
        Revisions.allow(ifMatch, adjustment.version());
        adjusting.reject(adjustment, rejection.reason());
        return changed(adjustment);
    }

    private Response changed(Adjustment adjustment) {
        adjustments.flush();
        return answer(adjustment);
    }

    private static Response answer(Adjustment adjustment) {
        return Response.ok(AdjustmentView.of(adjustment))
                .tag(Revisions.tag(adjustment.version()))
                .build();
    }
}
