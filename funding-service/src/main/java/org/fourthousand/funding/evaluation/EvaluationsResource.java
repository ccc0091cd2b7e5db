package org.fourthousand.funding.evaluation;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.funding.step.Rejection;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** Evaluations below the award they are about: a maker records, a checker confirms or rejects. */
@Path("awards/{award}/evaluations")
@Tag(name = "evaluations")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class EvaluationsResource {

    private final Evaluations evaluations;
    private final Evaluating evaluating;
    private final Awards awards;
    private final Callers callers;

    EvaluationsResource(Evaluations evaluations, Evaluating evaluating, Awards awards, Callers callers) {
        this.evaluations = evaluations;
        this.evaluating = evaluating;
        this.awards = awards;
        this.callers = callers;
    }

    /** An evaluation to record: what was found, by which document, on which day. */
    public record NewEvaluation(
            @NotNull EvaluationResult result,
            @NotBlank @Size(max = 2000) String finding,
            @NotNull DocumentNumber documentNumber,
            @NotNull LocalDate evaluatedOn) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordEvaluation",
            summary = "Record the evaluation of what an award achieved",
            description =
                    "It counts when a checker has confirmed it; the final instalment asks for one that was passed.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "201", responseDescription = "Recorded")
    public Response record(@PathParam("award") AwardId award, @Valid @NotNull NewEvaluation told) {
        var evaluation = evaluating.record(
                awards.locked(award), told.result(), told.finding(), told.documentNumber(), told.evaluatedOn());
        return Response.created(URI.create("awards/" + award + "/evaluations/" + evaluation.id()))
                .entity(view(evaluation))
                .tag(Revisions.tag(evaluation.version()))
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
    @Operation(operationId = "listEvaluations", summary = "Evaluations of an award the caller may see, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<EvaluationView> list(@PathParam("award") AwardId award, @Valid @BeanParam PageQuery page) {
        var rows = evaluations
                .find("id > ?1 and awardId = ?2 order by id", page.afterId(), award.value())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), each -> Cursor.of(each.id())).map(this::view);
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
    @Operation(operationId = "readEvaluation", summary = "One evaluation")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "200", responseDescription = "The evaluation")
    public Response read(@PathParam("award") AwardId award, @PathParam("id") EvaluationId id) {
        return answer(evaluations
                .findByIdOptional(id.value())
                .filter(found -> found.awardId().equals(award))
                .orElseThrow(() -> Problem.notFound("evaluation", id)));
    }

    @POST
    @Path("{id}/confirmation")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "confirmEvaluation",
            summary = "Confirm an evaluation; not by who recorded it",
            description = "The final instalment falls due with it when everything else it asks for is there.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "200", responseDescription = "Confirmed")
    public Response confirm(
            @PathParam("award") AwardId award,
            @PathParam("id") EvaluationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var evaluation = evaluations.locked(award, id);
        Revisions.allow(ifMatch, evaluation.version());
        evaluating.confirm(evaluation);
        return changed(evaluation);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectEvaluation", summary = "Send an evaluation back")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("award") AwardId award,
            @PathParam("id") EvaluationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        var evaluation = evaluations.locked(award, id);
        Revisions.allow(ifMatch, evaluation.version());
        evaluating.reject(evaluation, rejection.reason());
        return changed(evaluation);
    }

    private Response changed(Evaluation evaluation) {
        evaluations.flush();
        return answer(evaluation);
    }

    private Response answer(Evaluation evaluation) {
        return Response.ok(view(evaluation))
                .tag(Revisions.tag(evaluation.version()))
                .build();
    }

    private EvaluationView view(Evaluation evaluation) {
        return EvaluationView.of(evaluation, !callers.current().has(Role.ENTERPRISE));
    }
}
