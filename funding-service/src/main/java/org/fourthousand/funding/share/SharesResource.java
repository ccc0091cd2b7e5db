package org.fourthousand.funding.share;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.fund.Funds;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.ProblemView;

/** How far the shares of a fund's year are used. */
@Path("funds/{fund}/years/{year}/shares")
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class SharesResource {

    private final Funds funds;
    private final Shares shares;

    SharesResource(Funds funds, Shares shares) {
        this.funds = funds;
        this.shares = shares;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "listShares", summary = "The shares in force, by place")
    @APIResponse(responseCode = "200", description = "None when the year is not divided")
    public List<ShareView> list(@PathParam("fund") FundCode fund, @PathParam("year") int year) {
        return shares.of(new Book(funds.named(fund).code(), year));
    }
}
