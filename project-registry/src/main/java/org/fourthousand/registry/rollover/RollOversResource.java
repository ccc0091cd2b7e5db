package org.fourthousand.registry.rollover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** The library's yearly roll-over (滚动实施, clause 五.1). */
@Path("library/roll-overs")
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Names.REGISTRY_OFFICER, Names.REVIEW_OFFICER, Names.SUPERVISOR, Names.AUDITOR})
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class RollOversResource {

    private final RollingOver rollingOver;
    private final RollOvers acts;

    RollOversResource(RollingOver rollingOver, RollOvers acts) {
        this.rollingOver = rollingOver;
        this.acts = acts;
    }

    /**
     * A roll-over to decide.
     *
     * @param year the year whose projects stay for the next
     * @param documentNumber document behind it, when there is one
     * @param reason in the officer's words
     */
    @Schema(name = "NewRollOver", description = "年度滚动 | A roll-over to decide")
    public record NewRollOver(
            @Min(2000) @Max(2100) int year,
            @Nullable DocumentNumber documentNumber,
            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Names.REGISTRY_OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rollOver",
            summary = "All projects in the library that the year did not select stay for the next",
            description =
                    "One act a year: asked again, it answers the act there is. The list is fixed at once; its projects are"
                            + " carried over in the background, and the act tells how far it is.")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = RollOverView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Decided before",
            content = @Content(schema = @Schema(implementation = RollOverView.class)))
    public Response decide(@Valid @NotNull NewRollOver wanted) {
        var decided = rollingOver.decide(wanted.year(), wanted.documentNumber(), wanted.reason());
        var location = URI.create("library/roll-overs/" + decided.act().id());
        var answer =
                decided.isNew() ? Response.created(location) : Response.ok().contentLocation(location);
        return answer.entity(view(decided.act()))
                .tag(Revisions.tag(decided.act().version()))
                .build();
    }

    @GET
    @Operation(operationId = "listRollOvers", summary = "The roll-overs there were, oldest first")
    @APIResponse(responseCode = "200", description = "A page of roll-overs")
    public Page<RollOverView> list(@Valid @BeanParam PageQuery page) {
        var rows = acts.list(page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(this::view);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readRollOver", summary = "One roll-over and how far it is, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The roll-over",
            content = @Content(schema = @Schema(implementation = RollOverView.class)))
    public Response read(@PathParam("id") UUID id) {
        var act = acts.get(id);
        return Response.ok(view(act)).tag(Revisions.tag(act.version())).build();
    }

    @GET
    @Path("{id}/lines")
    @Operation(
            operationId = "listRollOverLines",
            summary = "Its projects and what became of each, in the order of the list")
    @APIResponse(responseCode = "200", description = "A page of lines")
    public Page<RollOverLineView> lines(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        acts.get(id);
        var rows = acts.lines(id, positionAfter(page.after()), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.position())).map(RollOverLineView::of);
    }

    private static int positionAfter(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Integer.parseInt(Cursor.keys(cursor, 1).getFirst());
        } catch (NumberFormatException notAPosition) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("游标无效,请使用上一页返回的 next。", "The cursor is not valid; use the next of the page before."));
        }
    }

    private RollOverView view(RollOver act) {
        return RollOverView.of(act, acts.outcomes(act.id()));
    }
}
