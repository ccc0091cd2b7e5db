package org.fourthousand.funding.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.fourthousand.kit.seal.AccountNumber;
import org.jspecify.annotations.Nullable;

/** The accounts payments are made from: a maker registers one for a fund and year, a checker confirms or rejects it. */
@Path("debtor-accounts")
@Tag(name = "batches")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class DebtorAccountsResource {

    private final DebtorAccounts accounts;
    private final KeepingDebtorAccounts keeping;

    DebtorAccountsResource(DebtorAccounts accounts, KeepingDebtorAccounts keeping) {
        this.accounts = accounts;
        this.keeping = keeping;
    }

    /** An account to register; cnaps is the bank's 12-digit number (联行号). */
    public record NewDebtorAccount(
            @NotNull FundCode fund,
            @NotNull @Min(2014) @Max(2100) Integer year,
            @NotBlank @Size(max = 140) String accountName,
            @NotNull @Pattern(regexp = "[0-9]{12}") String cnaps,
            @NotNull AccountNumber accountNumber) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerDebtorAccount",
            summary = "Register the account a fund's year is paid from",
            description = "The number is sealed and never shown again; it is written into files for the bank only.")
    @APIResponseSchema(value = DebtorAccountView.class, responseCode = "201", responseDescription = "Registered")
    public Response register(@Valid @NotNull NewDebtorAccount account) {
        var registered = keeping.register(
                new Book(account.fund(), account.year()),
                account.accountName(),
                account.cnaps(),
                account.accountNumber());
        return Response.created(URI.create("debtor-accounts/" + registered.id()))
                .entity(DebtorAccountView.of(registered))
                .tag(Revisions.tag(registered.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER, Role.Names.AUDITOR
    })
    @Operation(operationId = "listDebtorAccounts", summary = "Accounts of the office, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<DebtorAccountView> list(@Valid @BeanParam PageQuery page) {
        var rows = accounts.find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), account -> Cursor.of(account.id())).map(DebtorAccountView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER, Role.Names.AUDITOR
    })
    @Operation(operationId = "readDebtorAccount", summary = "One account, its number masked")
    @APIResponseSchema(value = DebtorAccountView.class, responseCode = "200", responseDescription = "The account")
    public Response read(@PathParam("id") DebtorAccountId id) {
        return answer(accounts.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("debtor-account", id)));
    }

    @POST
    @Path("{id}/confirmation")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(operationId = "confirmDebtorAccount", summary = "Confirm an account; it replaces the one before")
    @APIResponseSchema(value = DebtorAccountView.class, responseCode = "200", responseDescription = "Confirmed")
    public Response confirm(@PathParam("id") DebtorAccountId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var account = accounts.locked(id);
        Revisions.allow(ifMatch, account.version());
        keeping.confirm(account);
        return changed(account);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectDebtorAccount", summary = "Reject an account")
    @APIResponseSchema(value = DebtorAccountView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("id") DebtorAccountId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        var account = accounts.locked(id);
        Revisions.allow(ifMatch, account.version());
        keeping.reject(account, rejection.reason());
        return changed(account);
    }

    private Response changed(DebtorAccount account) {
        accounts.flush();
        return answer(account);
    }

    private Response answer(DebtorAccount account) {
        return Response.ok(DebtorAccountView.of(account))
                .tag(Revisions.tag(account.version()))
                .build();
    }
}
