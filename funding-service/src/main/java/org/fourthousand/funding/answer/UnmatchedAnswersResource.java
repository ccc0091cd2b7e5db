package org.fourthousand.funding.answer;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.step.Rejection;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** The work list of answers that matched nothing: a maker notes one or proposes what it settles, a checker agrees or not. */
@Path("unmatched-answers")
@Tag(name = "bank answers")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class UnmatchedAnswersResource {

    private final UnmatchedAnswers answers;
    private final ResolvingAnswer resolving;

    UnmatchedAnswersResource(UnmatchedAnswers answers, ResolvingAnswer resolving) {
        this.answers = answers;
        this.resolving = resolving;
    }

    /** An explanation. */
    public record Note(@NotBlank @Size(max = 500) String reason) {}

    /** What an answer settles; without {@code disbursementId} the payment it names, without {@code day} the day it says. */
    public record Proposal(
            @NotNull Resolution resolution,
            @Nullable DisbursementId disbursementId,
            @Nullable LocalDate day,
            @NotBlank @Size(max = 500) String reason) {}

    @GET
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "listUnmatchedAnswers", summary = "The work list, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<UnmatchedAnswerView> list(
            @Valid @BeanParam PageQuery page,
            @QueryParam("state") @Parameter(description = "Only in this state") @Nullable UnmatchedState state,
            @QueryParam("bankFileId") @Parameter(description = "Only of this file") @Nullable BankFileId file) {
        var rows = answers.find(
                        "id > ?1 and (?2 is null or state = ?2) and (?3 is null or bankFileId = ?3) order by id",
                        page.afterId(),
                        state,
                        file == null ? null : file.value())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), answer -> Cursor.of(answer.id())).map(UnmatchedAnswerView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.AUDITOR, Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER
    })
    @Operation(operationId = "readUnmatchedAnswer", summary = "One answer of the work list")
    @APIResponseSchema(value = UnmatchedAnswerView.class, responseCode = "200", responseDescription = "The answer")
    public Response read(@PathParam("id") UnmatchedAnswerId id) {
        return answer(answers.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("unmatched-answer", id)));
    }

    @POST
    @Path("{id}/note")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "noteUnmatchedAnswer", summary = "Explain an answer that moves no payment")
    @APIResponseSchema(value = UnmatchedAnswerView.class, responseCode = "200", responseDescription = "Noted")
    public Response note(
            @PathParam("id") UnmatchedAnswerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Note note) {
        return change(id, ifMatch, answer -> resolving.note(answer, note.reason()));
    }

    @POST
    @Path("{id}/proposal")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeUnmatchedAnswer", summary = "Propose which payment an answer settles, and how")
    @APIResponseSchema(value = UnmatchedAnswerView.class, responseCode = "200", responseDescription = "Proposed")
    public Response propose(
            @PathParam("id") UnmatchedAnswerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Proposal proposal) {
        return change(
                id,
                ifMatch,
                answer -> resolving.propose(
                        answer, proposal.resolution(), proposal.disbursementId(), proposal.day(), proposal.reason()));
    }

    @POST
    @Path("{id}/approval")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(operationId = "approveUnmatchedAnswer", summary = "Agree: the payment is settled now")
    @APIResponseSchema(value = UnmatchedAnswerView.class, responseCode = "200", responseDescription = "Settled")
    public Response approve(@PathParam("id") UnmatchedAnswerId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return change(id, ifMatch, resolving::approve);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectUnmatchedAnswer", summary = "Do not agree: the answer is open again")
    @APIResponseSchema(value = UnmatchedAnswerView.class, responseCode = "200", responseDescription = "Open again")
    public Response reject(
            @PathParam("id") UnmatchedAnswerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        return change(id, ifMatch, answer -> resolving.reject(answer, rejection.reason()));
    }

    private Response change(UnmatchedAnswerId id, @Nullable String ifMatch, Consumer<UnmatchedAnswer> step) {
        var answer = answers.locked(id);
        Revisions.allow(ifMatch, answer.version());
        step.accept(answer);
        answers.flush();
        return answer(answer);
    }

    private static Response answer(UnmatchedAnswer answer) {
        return Response.ok(UnmatchedAnswerView.of(answer))
                .tag(Revisions.tag(answer.version()))
                .build();
    }
}
