package org.fourthousand.funding.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.value.Yuan;

/** Who owes how much, and what is overdue. */
@Path("")
@Tag(name = "recoveries")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class DebtsResource {

    private final CaseFile file;
    private final Clock clock;

    DebtsResource(CaseFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** What an enterprise owes from recoveries, yuan; fines are not in it. */
    public record Debt(String uscc, Yuan owed) {}

    @GET
    @Path("debts/{uscc}")
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
    })
    @Operation(
            operationId = "readDebt",
            summary = "What an enterprise owes from recoveries; it is kept back from what is paid to it",
            description = "An enterprise sees its own; of another it reads zero.")
    @APIResponse(responseCode = "200", description = "The debt")
    public Debt debt(@PathParam("uscc") String uscc) {
        return new Debt(uscc, file.debt(uscc));
    }

    @GET
    @Path("overdue-repayments")
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
    })
    @Operation(
            operationId = "listOverdueRepayments",
            summary = "Parts of repayment plans whose day has passed, oldest first")
    @APIResponse(responseCode = "200", description = "The oldest of them")
    public List<OverdueView> overdue(@QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return file.overdue(LocalDate.now(clock), null, limit);
    }
}
