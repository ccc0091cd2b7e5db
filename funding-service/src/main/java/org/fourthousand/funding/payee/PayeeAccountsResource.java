package org.fourthousand.funding.payee;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.seal.AccountNumber;
import org.jspecify.annotations.Nullable;

/** Payees' accounts: an enterprise registers its own, a checker of the finance office confirms or rejects it. */
@Path("payee-accounts")
@Tag(name = "payees")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class PayeeAccountsResource {

    private final PayeeAccounts accounts;
    private final Payees payees;
    private final Callers callers;

    PayeeAccountsResource(PayeeAccounts accounts, Payees payees, Callers callers) {
        this.accounts = accounts;
        this.payees = payees;
        this.callers = callers;
    }

    /** An account to register; cnaps is the bank's 12-digit number (联行号). */
    public record NewPayeeAccount(
            @NotBlank @Size(max = 200) String accountName,
            @NotNull @Pattern(regexp = "[0-9]{12}") String cnaps,
            @NotNull AccountNumber accountNumber) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerPayeeAccount",
            summary = "Register the enterprise's account",
            description =
                    "The name must be the enterprise's registered name. The number is sealed and never shown again.")
    @APIResponseSchema(value = PayeeAccountView.class, responseCode = "201", responseDescription = "Registered")
    public Response register(@Valid @NotNull NewPayeeAccount account) {
        var registered =
                payees.register(callers.requireUscc(), account.accountName(), account.cnaps(), account.accountNumber());
        return Response.created(URI.create("payee-accounts/" + registered.id()))
                .entity(view(registered))
                .tag(Revisions.tag(registered.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.AUDITOR
    })
    @Operation(operationId = "listPayeeAccounts", summary = "Accounts the caller may see, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PayeeAccountView> list(@Valid @BeanParam PageQuery page) {
        var rows = accounts.find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), account -> Cursor.of(account.id())).map(this::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.AUDITOR
    })
    @Operation(operationId = "readPayeeAccount", summary = "One account, its number masked")
    @APIResponseSchema(value = PayeeAccountView.class, responseCode = "200", responseDescription = "The account")
    public Response read(@PathParam("id") PayeeAccountId id) {
        return answer(accounts.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("payee-account", id)));
    }

    @POST
    @Path("{id}/confirmation")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(operationId = "confirmPayeeAccount", summary = "Confirm an account; it replaces the one before")
    @APIResponseSchema(value = PayeeAccountView.class, responseCode = "200", responseDescription = "Confirmed")
    public Response confirm(@PathParam("id") PayeeAccountId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var account = accounts.locked(id);
        Revisions.allow(ifMatch, account.version());
        payees.confirm(account);
        return changed(account);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectPayeeAccount", summary = "Reject an account")
    @APIResponseSchema(value = PayeeAccountView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("id") PayeeAccountId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        var account = accounts.locked(id);
        Revisions.allow(ifMatch, account.version());
        payees.reject(account, rejection.reason());
        return changed(account);
    }

    private Response changed(PayeeAccount account) {
        accounts.flush();
        return answer(account);
    }

    private Response answer(PayeeAccount account) {
        return Response.ok(view(account)).tag(Revisions.tag(account.version())).build();
    }

    private PayeeAccountView view(PayeeAccount account) {
        return PayeeAccountView.of(account, !callers.current().has(Role.ENTERPRISE));
    }
}
