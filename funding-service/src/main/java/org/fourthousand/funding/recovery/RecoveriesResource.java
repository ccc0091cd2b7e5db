package org.fourthousand.funding.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.step.Rejection;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Cases of recovery: a maker opens, a checker orders, withdraws or closes; an enterprise reads its own. */
@Path("recoveries")
@Tag(name = "recoveries")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class RecoveriesResource {

    private final Recoveries recoveries;
    private final RecoveryCases cases;
    private final Callers callers;

    RecoveriesResource(Recoveries recoveries, RecoveryCases cases, Callers callers) {
        this.recoveries = recoveries;
        this.cases = cases;
        this.callers = callers;
    }

    /** A case to open; amount in yuan, the fine in percent of it; without {@code blacklist} the enterprise is not listed. */
    public record NewRecovery(
            @NotNull AwardId awardId,
            @NotNull Ground ground,
            @NotBlank @Size(max = 2000) String finding,
            @NotBlank @Size(max = 200) String clause,
            @NotNull DocumentNumber documentNumber,
            @NotNull Yuan amount,
            @Nullable Percent finePercent,
            @Nullable Boolean blacklist) {}

    /** The document that orders a recovery (责令追回). */
    public record RecoveryOrder(@NotNull DocumentNumber documentNumber) {}

    /** How a case ends; the document is needed when something did not come back (核销). */
    public record Closing(
            @NotBlank @Size(max = 500) String reason,
            @Nullable DocumentNumber documentNumber) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openRecovery",
            summary = "Open a case of recovery; payments of the enterprise are held at once",
            description = "Not more than was paid of the award; a fine outside its range is refused with the clause.")
    @APIResponseSchema(value = RecoveryView.class, responseCode = "201", responseDescription = "Opened")
    public Response open(@Valid @NotNull NewRecovery told) {
        requirePositive(told.amount());
        var recovery = cases.open(
                told.awardId(),
                new Accusation(
                        told.ground(),
                        told.finding(),
                        told.clause(),
                        told.documentNumber(),
                        told.amount(),
                        told.finePercent(),
                        Boolean.TRUE.equals(told.blacklist())));
        recoveries.recount(recovery);
        return Response.created(URI.create("recoveries/" + recovery.id()))
                .entity(view(recovery))
                .tag(Revisions.tag(recovery.version()))
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
    @Operation(operationId = "listRecoveries", summary = "Cases the caller may see, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<RecoveryView> list(
            @Valid @BeanParam PageQuery page,
            @QueryParam("uscc") @Parameter(description = "Only of this enterprise") @Nullable String uscc,
            @QueryParam("awardId") @Parameter(description = "Only of this award") @Nullable AwardId award,
            @QueryParam("state") @Parameter(description = "Only in this state") @Nullable RecoveryState state) {
        List<Recovery> rows = recoveries
                .find(
                        "id > ?1 and (?2 is null or uscc = ?2) and (?3 is null or awardId = ?3) and (?4 is null or state = ?4) order by id",
                        page.afterId(),
                        uscc,
                        award == null ? null : award.value(),
                        state)
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), each -> Cursor.of(each.id())).map(this::view);
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
        Role.Names.AUDITOR
    })
    @Operation(operationId = "readRecovery", summary = "One case with what came back and what is owed")
    @APIResponseSchema(value = RecoveryView.class, responseCode = "200", responseDescription = "The case")
    public Response read(@PathParam("id") RecoveryId id) {
        return answer(recoveries.found(id));
    }

    @POST
    @Path("{id}/order")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderRecovery",
            summary = "Order a recovery; not by who opened the case",
            description =
                    "From here on what is owed is kept back from every payment to the enterprise; the case's own project stays held.")
    @APIResponseSchema(value = RecoveryView.class, responseCode = "200", responseDescription = "Ordered")
    public Response order(
            @PathParam("id") RecoveryId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RecoveryOrder order) {
        return change(id, ifMatch, recovery -> cases.order(recovery, order.documentNumber()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawRecovery", summary = "Withdraw an unfounded case; nothing is held any longer")
    @APIResponseSchema(value = RecoveryView.class, responseCode = "200", responseDescription = "Withdrawn")
    public Response withdraw(
            @PathParam("id") RecoveryId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection why) {
        return change(id, ifMatch, recovery -> cases.withdraw(recovery, why.reason()));
    }

    @POST
    @Path("{id}/closing")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeRecovery",
            summary = "Close a case; what did not come back is written off by document")
    @APIResponseSchema(value = RecoveryView.class, responseCode = "200", responseDescription = "Closed")
    public Response close(
            @PathParam("id") RecoveryId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Closing closing) {
        return change(id, ifMatch, recovery -> cases.close(recovery, closing.reason(), closing.documentNumber()));
    }

    /** Refuses an amount that is not above zero. */
    static void requirePositive(Yuan amount) {
        if (!amount.isPositive()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("金额有误。", "The amount is not possible."),
                    List.of(Violation.at("/amount", Text.of("须大于零", "above zero"))));
        }
    }

    private Response change(RecoveryId id, @Nullable String ifMatch, Consumer<Recovery> step) {
        var recovery = recoveries.locked(id);
        Revisions.allow(ifMatch, recovery.version());
        step.accept(recovery);
        recoveries.flush();
        return answer(recovery);
    }

    private Response answer(Recovery recovery) {
        return Response.ok(view(recovery))
                .tag(Revisions.tag(recovery.version()))
                .build();
    }

    private RecoveryView view(Recovery recovery) {
        return RecoveryView.of(recovery, !callers.current().has(Role.ENTERPRISE));
    }
}
