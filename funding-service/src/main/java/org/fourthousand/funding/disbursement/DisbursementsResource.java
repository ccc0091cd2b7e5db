package org.fourthousand.funding.disbursement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** Payments on their way to the bank: a checker reviews, a releaser approves and orders, either may send back. */
@Path("disbursements")
@Tag(name = "disbursements")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class DisbursementsResource {

    private final Disbursements disbursements;
    private final Disbursing disbursing;
    private final PaymentConditions conditions;
    private final Callers callers;

    DisbursementsResource(
            Disbursements disbursements, Disbursing disbursing, PaymentConditions conditions, Callers callers) {
        this.disbursements = disbursements;
        this.disbursing = disbursing;
        this.conditions = conditions;
        this.callers = callers;
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
    @Operation(operationId = "listDisbursements", summary = "Payments the caller may see, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<DisbursementView> list(
            @Valid @BeanParam PageQuery page,
            @QueryParam("awardId") @Parameter(description = "Only of this award") @Nullable AwardId award,
            @QueryParam("state") @Parameter(description = "Only in this state") @Nullable DisbursementState state) {
        var rows = disbursements
                .find(
                        "id > ?1 and (?2 is null or awardId = ?2) and (?3 is null or state = ?3) order by id",
                        page.afterId(),
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
    @Operation(operationId = "readDisbursement", summary = "One payment with who signed it")
    @APIResponseSchema(value = DisbursementView.class, responseCode = "200", responseDescription = "The payment")
    public Response read(@PathParam("id") DisbursementId id) {
        return answer(found(id));
    }

    @GET
    @Path("{id}/waiting")
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
    })
    @Operation(operationId = "readWhyDisbursementWaits", summary = "What a payment waits for, in words")
    @APIResponse(responseCode = "200", description = "What comes next, and what stands in its way")
    public WaitingView waiting(@PathParam("id") DisbursementId id, @Context HttpHeaders headers) {
        var disbursement = found(id);
        return WaitingView.of(
                disbursement.state(), conditions.obstacles(disbursement), headers.getAcceptableLanguages());
    }

    @POST
    @Path("{id}/review")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(operationId = "reviewDisbursement", summary = "Review a requested payment; not by its maker")
    @APIResponseSchema(value = DisbursementView.class, responseCode = "200", responseDescription = "Reviewed")
    public Response review(@PathParam("id") DisbursementId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return change(id, ifMatch, disbursing::review);
    }

    @POST
    @Path("{id}/approval")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_RELEASER)
    @Operation(
            operationId = "approveDisbursement",
            summary = "Approve a reviewed payment; not by its maker or checker",
            description =
                    "From the thresholds on the first approval leads to AWAITING_SECOND_APPROVAL, and that perhaps to AWAITING_THIRD_APPROVAL: a fourth and a fifth person approve. What counts is all that is awarded to the enterprise from the fund's year.")
    @APIResponseSchema(
            value = DisbursementView.class,
            responseCode = "200",
            responseDescription = "Approved, or awaiting the second")
    public Response approve(@PathParam("id") DisbursementId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return change(id, ifMatch, disbursing::approve);
    }

    @POST
    @Path("{id}/order")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_RELEASER)
    @Operation(operationId = "orderDisbursement", summary = "Order an approved payment at the bank")
    @APIResponseSchema(value = DisbursementView.class, responseCode = "200", responseDescription = "Ordered")
    public Response order(@PathParam("id") DisbursementId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return change(id, ifMatch, disbursing::order);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed({Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectDisbursement", summary = "Send a payment back before it is ordered")
    @APIResponseSchema(value = DisbursementView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("id") DisbursementId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        return change(id, ifMatch, disbursement -> disbursing.reject(disbursement, rejection.reason()));
    }

    private Disbursement found(DisbursementId id) {
        return disbursements.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("disbursement", id));
    }

    private Response change(DisbursementId id, @Nullable String ifMatch, Consumer<Disbursement> step) {
        var disbursement = disbursements.locked(id);
        Revisions.allow(ifMatch, disbursement.version());
        step.accept(disbursement);
        disbursements.flush();
        return answer(disbursement);
    }

    private Response answer(Disbursement disbursement) {
        return Response.ok(view(disbursement))
                .tag(Revisions.tag(disbursement.version()))
                .build();
    }

    private DisbursementView view(Disbursement disbursement) {
        return DisbursementView.of(disbursement, !callers.current().has(Role.ENTERPRISE));
    }
}
