package org.fourthousand.funding.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.ProblemView;

/** The proof of a book for auditors and finance. */
@Path("trial-balance")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class TrialBalanceResource {

    private final Proofs proofs;

    TrialBalanceResource(Proofs proofs) {
        this.proofs = proofs;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(
            operationId = "readTrialBalance",
            summary = "Prove a fund's year from its postings",
            description = "Recomputes totals, balances, limits and the hash chain; a book without entries is sound.")
    @APIResponse(responseCode = "200", description = "The proof")
    public TrialBalance read(
            @QueryParam("fund") @NotNull @Parameter(description = "Fund code", required = true) FundCode fund,
            @QueryParam("year") @NotNull @Min(2014) @Max(2100) @Parameter(description = "Budget year", required = true)
                    Integer year) {
        return proofs.of(new Book(fund, year));
    }
}
