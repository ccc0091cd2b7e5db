package org.fourthousand.funding.fund;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;

/** The special funds, and how far each is used in a year. */
@Path("funds")
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class FundsResource {

    private final Funds funds;
    private final Ledger ledger;

    FundsResource(Funds funds, Ledger ledger) {
        this.funds = funds;
        this.ledger = ledger;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listFunds", summary = "The special funds of clause 六.3 and any later one")
    @APIResponse(responseCode = "200", description = "All of them")
    public List<FundView> list() {
        return funds.list("order by code").stream().map(FundView::of).toList();
    }

    @GET
    @Path("{fund}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readFund", summary = "One fund; before it is confirmed for those only who decide it")
    @APIResponseSchema(value = FundView.class, responseCode = "200", responseDescription = "The fund")
    public Response read(@PathParam("fund") FundCode code) {
        var fund = funds.named(code);
        return Response.ok(FundView.of(fund)).tag(Revisions.tag(fund.version())).build();
    }

    @GET
    @Path("{fund}/years/{year}")
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(
            operationId = "readFundYear",
            summary = "Budget, committed, ordered, paid, recovered, reserved and available, yuan")
    @APIResponse(responseCode = "200", description = "Zero throughout while nothing is approved")
    public FundYearView year(@PathParam("fund") FundCode fund, @PathParam("year") int year) {
        var book = new Book(funds.named(fund).code(), year);
        return FundYearView.of(book, ledger.balances(book));
    }
}
