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
import java.time.Clock;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** What stood in the accounts of a book, now or at any time before, for auditors and finance. */
@Path("ledger-balances")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class LedgerBalancesResource {

    private final Ledger ledger;
    private final Clock clock;

    LedgerBalancesResource(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(
            operationId = "readLedgerBalances",
            summary = "What stood in each account of a fund's year at a time",
            description = "That instant included; zero everywhere before the first entry.")
    @APIResponse(responseCode = "200", description = "The accounts")
    public LedgerBalances read(
            @QueryParam("fund") @NotNull @Parameter(description = "Fund code", required = true) FundCode fund,
            @QueryParam("year") @NotNull @Min(2014) @Max(2100) @Parameter(description = "Budget year", required = true)
                    Integer year,
            @QueryParam("at")
                    @Parameter(
                            description = "RFC 3339 with offset; now when left out",
                            schema = @Schema(format = "date-time"))
                    @Nullable
                    OffsetDateTime at) {
        var time = at == null ? clock.instant() : at.toInstant();
        return LedgerBalances.of(new Book(fund, year), time, ledger.balancesAt(new Book(fund, year), time));
    }
}
