package org.fourthousand.funding.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.disbursement.Disbursement;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.disbursement.DisbursementView;
import org.fourthousand.funding.disbursement.Disbursements;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** Where the bank's answer to one order is recorded by hand; files of answers take the same way. */
@Path("disbursements/{id}/payment")
@Tag(name = "disbursements")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class PaymentResource {

    private final Disbursements disbursements;
    private final Settling settling;
    private final Clock clock;

    PaymentResource(Disbursements disbursements, Settling settling, Clock clock) {
        this.disbursements = disbursements;
        this.settling = settling;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordPayment",
            summary = "Record the bank's answer to an order",
            description =
                    "PAID pays the instalment; RETURNED opens it again. The same answer (bankReference) again changes nothing.")
    @APIResponseSchema(value = DisbursementView.class, responseCode = "200", responseDescription = "Recorded")
    public Response record(
            @PathParam("id") DisbursementId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BankAnswer answer) {
        var disbursement = disbursements.locked(id);
        Revisions.allow(ifMatch, disbursement.version());
        if (!settling.isKnown(disbursement, answer)) {
            settle(disbursement, answer);
            disbursements.flush();
        }
        return Response.ok(DisbursementView.of(disbursement, true))
                .tag(Revisions.tag(disbursement.version()))
                .build();
    }

    private void settle(Disbursement disbursement, BankAnswer answer) {
        switch (answer.outcome()) {
            case PAID -> {
                var valueDate = needed(answer.valueDate(), "/valueDate");
                requirePossible(disbursement, valueDate);
                settling.paid(disbursement, answer.bankReference(), valueDate);
            }
            case RETURNED -> {
                var reason = needed(answer.reason(), "/reason");
                var day = Objects.requireNonNullElseGet(answer.valueDate(), () -> LocalDate.now(clock));
                requirePossible(disbursement, day);
                settling.returned(disbursement, answer.bankReference(), day, reason);
            }
        }
    }

    private void requirePossible(Disbursement disbursement, LocalDate day) {
        if (!settling.isPossible(disbursement, day)) {
            throw invalid("/valueDate", Text.of("须在支令之日至今日之间", "between the day of the order and today"));
        }
    }

    private static <T> T needed(@Nullable T value, String pointer) {
        if (value == null) {
            throw invalid(pointer, Text.of("该结果须填写此项", "needed for this outcome"));
        }
        return value;
    }

    private static Problem invalid(String pointer, Text message) {
        return new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("银行回执有误。", "The bank's answer is not possible."),
                List.of(Violation.at(pointer, message)));
    }
}
