package org.fourthousand.funding.amendment;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.amendment.Amendment.Change;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.step.Rejection;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Changes of an award: a maker proposes, a checker approves or rejects; an enterprise reads those of its own that hold. */
@Path("awards/{award}/amendments")
@Tag(name = "awards")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class AmendmentsResource {

    private final Amendments amendments;
    private final Amending amending;
    private final Callers callers;

    AmendmentsResource(Amendments amendments, Amending amending, Callers callers) {
        this.amendments = amendments;
        this.amending = amending;
        this.callers = callers;
    }

    /** A change to propose; amount is what the award is to be, yuan, and left out for a cancellation. */
    @Schema(name = "NewAwardAmendment")
    public record NewAmendment(
            @NotNull AmendmentKind kind,
            @Nullable Yuan amount,
            @NotNull DocumentNumber documentNumber,
            @NotBlank @Size(max = 500) String reason) {

        Change change() {
            return new Change(kind, asked(), documentNumber, reason);
        }

        private Yuan asked() {
            return switch (kind) {
                case CANCELLATION -> {
                    if (amount != null) {
                        throw impossible(Text.of("撤销不填金额", "leave it out for a cancellation"));
                    }
                    yield Yuan.ZERO;
                }
                case AMOUNT -> {
                    if (amount == null || !amount.isPositive()) {
                        throw impossible(Text.of("须大于零", "above zero"));
                    }
                    yield amount;
                }
            };
        }

        private static Problem impossible(Text why) {
            return new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请更正金额。", "Correct the amount."),
                    List.of(Violation.at("/amount", why)));
        }
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeAwardAmendment",
            summary = "Propose another amount for an issued award, or its cancellation",
            description =
                    "Never less than what is paid or on its way (BELOW_WHAT_IS_PAID), never more than the selection and the caps.")
    @APIResponseSchema(value = AmendmentView.class, responseCode = "201", responseDescription = "Proposed")
    public Response propose(@PathParam("award") AwardId award, @Valid @NotNull NewAmendment asked) {
        var amendment = amending.propose(award, asked.change());
        return Response.created(URI.create("awards/" + award + "/amendments/" + amendment.id()))
                .entity(view(amendment))
                .tag(Revisions.tag(amendment.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
    })
    @Operation(operationId = "listAwardAmendments", summary = "Changes of an award, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<AmendmentView> list(@PathParam("award") AwardId award, @Valid @BeanParam PageQuery page) {
        var rows = amendments
                .find("awardId = ?1 and id > ?2 order by id", award.value(), page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), amendment -> Cursor.of(amendment.id()))
                .map(this::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Role.Names.ENTERPRISE,
        Role.Names.FINANCE_MAKER,
        Role.Names.FINANCE_CHECKER,
        Role.Names.FINANCE_RELEASER,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
    })
    @Operation(operationId = "readAwardAmendment", summary = "One change of an award")
    @APIResponseSchema(value = AmendmentView.class, responseCode = "200", responseDescription = "The amendment")
    public Response read(@PathParam("award") AwardId award, @PathParam("id") AmendmentId id) {
        return answer(amendments.get(award, id));
    }

    @POST
    @Path("{id}/approval")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "approveAwardAmendment",
            summary =
                    "Approve a change: the award is changed and the ledger with it (NOT_COVERED when more is not there)")
    @APIResponseSchema(value = AmendmentView.class, responseCode = "200", responseDescription = "Approved")
    public Response approve(
            @PathParam("award") AwardId award,
            @PathParam("id") AmendmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Revisions.allow(ifMatch, amendments.get(award, id).version());
        amending.approve(award, id);
        return changed(award, id);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectAwardAmendment", summary = "Reject a change")
    @APIResponseSchema(value = AmendmentView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("award") AwardId award,
            @PathParam("id") AmendmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        Revisions.allow(ifMatch, amendments.get(award, id).version());
        amending.reject(award, id, rejection.reason());
        return changed(award, id);
    }

    private Response changed(AwardId award, AmendmentId id) {
        amendments.flush();
        return answer(amendments.get(award, id));
    }

    private Response answer(Amendment amendment) {
        return Response.ok(view(amendment))
                .tag(Revisions.tag(amendment.version()))
                .build();
    }

    private AmendmentView view(Amendment amendment) {
        return AmendmentView.of(amendment, !callers.current().has(Role.ENTERPRISE));
    }
}
