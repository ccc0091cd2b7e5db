package org.fourthousand.registry.enterprise;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** Bank accounts of enterprises, their numbers masked for every reader; an administrator sees none. */
@Path("enterprises/{uscc}/accounts")
@Tag(name = "enterprises")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Names.ENTERPRISE,
    Names.REGISTRY_OFFICER,
    Names.FINANCE_MAKER,
    Names.FINANCE_CHECKER,
    Names.FINANCE_RELEASER,
    Names.AUDITOR
})
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class AccountsResource {

    private final KeepingAccounts keeping;
    private final Enterprises enterprises;
    private final EnterpriseAccounts accounts;

    AccountsResource(KeepingAccounts keeping, Enterprises enterprises, EnterpriseAccounts accounts) {
        this.keeping = keeping;
        this.enterprises = enterprises;
        this.accounts = accounts;
    }

    /** Why an account is closed. */
    @Schema(name = "AccountClosing")
    public record Closing(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerEnterpriseAccount",
            summary = "Register a bank account of the caller's enterprise",
            description = "In the enterprise's registered name. The number is sealed and never shown whole again.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = EnterpriseAccountView.class)))
    public Response register(@PathParam("uscc") SocialCreditCode uscc, @Valid @NotNull NewAccount account) {
        var opened = keeping.register(uscc, account);
        return answer(Response.created(URI.create("enterprises/" + uscc + "/accounts/" + opened.id())), opened);
    }

    @POST
    @Path("{id}/closing")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ENTERPRISE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeEnterpriseAccount", summary = "Close an account; it stays readable")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = EnterpriseAccountView.class)))
    public Response close(
            @PathParam("uscc") SocialCreditCode uscc,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Closing closing) {
        return answer(Response.ok(), keeping.close(uscc, id, ifMatch, closing.reason()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readEnterpriseAccount", summary = "One account, its number masked")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = EnterpriseAccountView.class)))
    public Response read(@PathParam("uscc") SocialCreditCode uscc, @PathParam("id") UUID id) {
        enterprises.get(uscc);
        return answer(Response.ok(), accounts.get(uscc, id));
    }

    @GET
    @APIResponse(responseCode = "200", description = "A page of accounts")
    @Operation(operationId = "listEnterpriseAccounts", summary = "Its accounts, closed ones too, oldest first")
    public Page<EnterpriseAccountView> list(
            @PathParam("uscc") SocialCreditCode uscc, @Valid @BeanParam PageQuery page) {
        enterprises.get(uscc);
        var rows = accounts.list(uscc, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(EnterpriseAccountView::of);
    }

    private static Response answer(Response.ResponseBuilder answer, EnterpriseAccount account) {
        return answer.entity(EnterpriseAccountView.of(account))
                .tag(Revisions.tag(account.version()))
                .build();
    }
}
