package org.fourthousand.funding.disbursement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;

/** Where a payment begins: below the instalment it pays. */
@Path("awards/{award}/instalments/{number}/disbursement")
@Tag(name = "disbursements")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class RequestResource {

    private final Disbursing disbursing;

    RequestResource(Disbursing disbursing) {
        this.disbursing = disbursing;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Operation(
            operationId = "requestDisbursement",
            summary = "Request the payment of a due instalment",
            description =
                    "Refused while the instalment is not due or in payment, the payee is not confirmed, or payments are held.")
    @APIResponseSchema(value = DisbursementView.class, responseCode = "201", responseDescription = "Requested")
    public Response request(@PathParam("award") AwardId award, @PathParam("number") int number) {
        var disbursement = disbursing.request(award, number);
        return Response.created(URI.create("disbursements/" + disbursement.id()))
                .entity(DisbursementView.of(disbursement, true))
                .tag(Revisions.tag(disbursement.version()))
                .build();
    }
}
