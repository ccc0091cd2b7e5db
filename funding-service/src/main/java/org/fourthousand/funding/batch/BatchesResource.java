package org.fourthousand.funding.batch;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** Batches of payments: a releaser makes one out of the orders that wait; it never changes. */
@Path("payment-batches")
@Tag(name = "batches")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class BatchesResource {

    private final PaymentBatches batches;
    private final MakingBatch making;

    BatchesResource(PaymentBatches batches, MakingBatch making) {
        this.batches = batches;
        this.making = making;
    }

    /** A batch to make; without {@code disbursements} every order of the fund and year that can go, oldest first. */
    public record NewBatch(
            @NotNull FundCode fund,
            @NotNull @Min(2014) @Max(2100) Integer year,
            @NotNull LocalDate executionDate,
            @Nullable @Size(min = 1, max = Orders.MOST) Set<@NotNull DisbursementId> disbursements) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_RELEASER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makePaymentBatch",
            summary = "Gather ordered payments into a batch for the bank",
            description =
                    "At most 10,000, each in one batch only. Orders that cannot go are told in heldBack and stay.")
    @APIResponseSchema(value = BatchView.class, responseCode = "201", responseDescription = "Made")
    public Response make(@Valid @NotNull NewBatch batch) {
        var made = making.make(new Book(batch.fund(), batch.year()), batch.executionDate(), batch.disbursements());
        return Response.created(URI.create("payment-batches/" + made.batch().id()))
                .entity(BatchView.of(made.batch(), made.heldBack()))
                .tag(made.batch().id().toString())
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "listPaymentBatches", summary = "All batches, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<BatchView> list(@Valid @BeanParam PageQuery page) {
        var rows = batches.find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), batch -> Cursor.of(batch.id())).map(batch -> BatchView.of(batch, null));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "readPaymentBatch", summary = "One batch")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "The batch")
    public Response read(@PathParam("id") PaymentBatchId id) {
        var batch = batches.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("payment-batch", id));
        return Response.ok(BatchView.of(batch, null)).tag(id.toString()).build();
    }
}
