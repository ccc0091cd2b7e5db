package org.fourthousand.funding.fund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.step.Rejection;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** The steps of a fund: an administrator proposes it, or its end; a checker of the finance office decides. */
@Path("funds")
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class FundStepsResource {

    private final Funds funds;
    private final KeepingFunds keeping;

    FundStepsResource(Funds funds, KeepingFunds keeping) {
        this.funds = funds;
        this.keeping = keeping;
    }

    /** A fund to set up. */
    public record NewFund(
            @NotNull FundCode code,
            @NotBlank @Size(max = 100) String nameZh,
            @NotBlank @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 40) String clause,
            @NotNull DocumentNumber document,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    /** A fund's end: its last day in force, and the document that says so. */
    public record NewEnd(
            @NotNull LocalDate lastDay, @NotNull DocumentNumber document) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeFund", summary = "Propose a later fund; it takes no budget until it is confirmed")
    @APIResponseSchema(value = FundView.class, responseCode = "201", responseDescription = "Proposed")
    public Response propose(@Valid @NotNull NewFund asked) {
        var fund = keeping.propose(
                asked.code(),
                asked.nameZh(),
                asked.nameEn(),
                asked.clause(),
                asked.document(),
                asked.effectiveFrom(),
                asked.effectiveTo());
        return Response.created(URI.create("funds/" + fund.code()))
                .entity(FundView.of(fund))
                .tag(Revisions.tag(fund.version()))
                .build();
    }

    @POST
    @Path("{fund}/confirmation")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(operationId = "confirmFund", summary = "Confirm a proposed fund")
    @APIResponseSchema(value = FundView.class, responseCode = "200", responseDescription = "Confirmed")
    public Response confirm(@PathParam("fund") FundCode code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return step(code, ifMatch, keeping::confirm);
    }

    @POST
    @Path("{fund}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectFund", summary = "Reject a proposed fund")
    @APIResponseSchema(value = FundView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("fund") FundCode code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        return step(code, ifMatch, fund -> keeping.reject(fund, rejection.reason()));
    }

    @POST
    @Path("{fund}/end")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeFundEnd", summary = "Propose a fund's last day")
    @APIResponseSchema(value = FundView.class, responseCode = "200", responseDescription = "Proposed")
    public Response end(
            @PathParam("fund") FundCode code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewEnd end) {
        return step(code, ifMatch, fund -> keeping.proposeEnd(fund, end.lastDay(), end.document()));
    }

    @POST
    @Path("{fund}/end/confirmation")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "confirmFundEnd",
            summary = "Confirm a fund's end",
            description = "After its last day it takes no budget and gives no award; what was awarded is paid.")
    @APIResponseSchema(value = FundView.class, responseCode = "200", responseDescription = "Confirmed")
    public Response confirmEnd(@PathParam("fund") FundCode code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return step(code, ifMatch, keeping::confirmEnd);
    }

    @POST
    @Path("{fund}/end/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectFundEnd", summary = "Reject a fund's end; it goes on")
    @APIResponseSchema(value = FundView.class, responseCode = "200", responseDescription = "It goes on")
    public Response rejectEnd(
            @PathParam("fund") FundCode code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        return step(code, ifMatch, fund -> keeping.rejectEnd(fund, rejection.reason()));
    }

    private Response step(FundCode code, @Nullable String ifMatch, Consumer<Fund> step) {
        var fund = funds.locked(code);
        Revisions.allow(ifMatch, fund.version());
        step.accept(fund);
        funds.flush();
        return Response.ok(FundView.of(fund)).tag(Revisions.tag(fund.version())).build();
    }
}
