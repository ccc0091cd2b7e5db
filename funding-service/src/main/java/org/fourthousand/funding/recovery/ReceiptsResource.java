package org.fourthousand.funding.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
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
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Money received below its case: a maker records it with the bank's reference, a checker confirms or rejects it. */
@Path("recoveries/{recovery}/receipts")
@Tag(name = "recoveries")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class ReceiptsResource {

    private final Recoveries recoveries;
    private final Receipts receipts;
    private final Receiving receiving;
    private final Callers callers;

    ReceiptsResource(Recoveries recoveries, Receipts receipts, Receiving receiving, Callers callers) {
        this.recoveries = recoveries;
        this.receipts = receipts;
        this.receiving = receiving;
        this.callers = callers;
    }

    /** Money received: amount in yuan, the bank's own reference, the day it came. */
    @Schema(name = "NewRecoveryReceipt")
    public record NewReceipt(
            @NotNull ReceiptKind kind,
            @NotNull Yuan amount,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9/_.-]{0,63}")
            String bankReference,

            @NotNull LocalDate receivedOn) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordRecoveryReceipt",
            summary = "Record money received from an enterprise",
            description = "It counts when a checker has confirmed it. The same message of the bank again answers 200.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201", responseDescription = "Recorded")
    public Response record(@PathParam("recovery") RecoveryId recovery, @Valid @NotNull NewReceipt told) {
        RecoveriesResource.requirePositive(told.amount());
        var taken = receiving.record(
                recoveries.locked(recovery), told.kind(), told.amount(), told.bankReference(), told.receivedOn());
        var receipt = taken.receipt();
        var answer = taken.isNew()
                ? Response.created(URI.create("recoveries/" + recovery + "/receipts/" + receipt.id()))
                : Response.ok();
        return answer.entity(view(receipt))
                .tag(Revisions.tag(receipt.version()))
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
    @Operation(operationId = "listRecoveryReceipts", summary = "Money received in a case, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<ReceiptView> list(@PathParam("recovery") RecoveryId recovery, @Valid @BeanParam PageQuery page) {
        recoveries.found(recovery);
        var rows = receipts.find("id > ?1 and recoveryId = ?2 order by id", page.afterId(), recovery.value())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), each -> Cursor.of(each.id())).map(this::view);
    }

    @POST
    @Path("{id}/confirmation")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "confirmRecoveryReceipt",
            summary = "Confirm money received; not by who recorded it",
            description = "What is the fund's is posted from PAID to RECOVERED; a fine is not the fund's.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200", responseDescription = "Confirmed")
    public Response confirm(
            @PathParam("recovery") RecoveryId recovery,
            @PathParam("id") ReceiptId id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var owner = recoveries.locked(recovery);
        var receipt = receipts.of(recovery, id);
        Revisions.allow(ifMatch, receipt.version());
        receiving.confirm(owner, receipt);
        return answer(receipt);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectRecoveryReceipt", summary = "Reject a receipt; its reference may be recorded again")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("recovery") RecoveryId recovery,
            @PathParam("id") ReceiptId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        recoveries.locked(recovery);
        var receipt = receipts.of(recovery, id);
        Revisions.allow(ifMatch, receipt.version());
        receiving.reject(receipt, rejection.reason());
        receipts.flush();
        return answer(receipt);
    }

    private Response answer(Receipt receipt) {
        return Response.ok(view(receipt)).tag(Revisions.tag(receipt.version())).build();
    }

    private ReceiptView view(Receipt receipt) {
        return ReceiptView.of(receipt, !callers.current().has(Role.ENTERPRISE));
    }
}
