package org.fourthousand.funding.fund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Yearly budgets: a maker proposes, a checker approves or rejects. */
@Path("budgets")
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class BudgetsResource {

    private final Budgets budgets;
    private final Budgeting budgeting;

    BudgetsResource(Budgets budgets, Budgeting budgeting) {
        this.budgets = budgets;
        this.budgeting = budgeting;
    }

    /** A line to propose; amount in yuan, subject code 支出功能分类科目 of 3, 5 or 7 digits. */
    public record NewBudget(
            @NotNull FundCode fund,
            @NotNull @Min(2014) @Max(2100) Integer year,
            @NotNull Yuan amount,
            @NotNull DocumentNumber documentNumber,

            @NotNull @Pattern(regexp = "[0-9]{3}([0-9]{2}){0,2}")
            String subjectCode) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeBudget", summary = "Propose a line of a fund's yearly budget")
    @APIResponseSchema(value = BudgetView.class, responseCode = "201", responseDescription = "Proposed")
    public Response propose(@Valid @NotNull NewBudget line) {
        var budget = budgeting.propose(
                new Book(line.fund(), line.year()), line.amount(), line.documentNumber(), line.subjectCode());
        return Response.created(URI.create("budgets/" + budget.id()))
                .entity(BudgetView.of(budget))
                .tag(Revisions.tag(budget.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "listBudgets", summary = "All budget lines, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<BudgetView> list(@Valid @BeanParam PageQuery page) {
        var rows = budgets.find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), budget -> Cursor.of(budget.id())).map(BudgetView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "readBudget", summary = "One budget line")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200", responseDescription = "The line")
    public Response read(@PathParam("id") BudgetId id) {
        return answer(budgets.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("budget", id)));
    }

    @POST
    @Path("{id}/approval")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(operationId = "approveBudget", summary = "Approve a line: it is posted and can be awarded from")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200", responseDescription = "Approved")
    public Response approve(@PathParam("id") BudgetId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var budget = budgets.locked(id);
        Revisions.allow(ifMatch, budget.version());
        budgeting.approve(budget);
        return changed(budget);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectBudget", summary = "Reject a line")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("id") BudgetId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        var budget = budgets.locked(id);
        Revisions.allow(ifMatch, budget.version());
        budgeting.reject(budget, rejection.reason());
        return changed(budget);
    }

    private Response changed(Budget budget) {
        budgets.flush();
        return answer(budget);
    }

    private static Response answer(Budget budget) {
        return Response.ok(BudgetView.of(budget))
                .tag(Revisions.tag(budget.version()))
                .build();
    }
}
