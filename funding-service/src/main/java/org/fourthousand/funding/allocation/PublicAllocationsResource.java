package org.fourthousand.funding.allocation;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;

/** What is to be awarded, before the public, and where anybody objects to it. */
@Path("publicity/allocations")
@Tag(name = "allocations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class PublicAllocationsResource {

    private final AllocationLists lists;
    private final Objecting objecting;
    private final HttpHeaders headers;

    PublicAllocationsResource(AllocationLists lists, Objecting objecting, @Context HttpHeaders headers) {
        this.lists = lists;
        this.objecting = objecting;
        this.headers = headers;
    }

    /** What an objector gets in hand. */
    @Schema(name = "AllocationObjectionReceipt")
    public record Receipt(AllocationObjectionId id, UUID awardId, ObjectionState state, Instant raisedAt) {}

    @GET
    @Transactional
    @Operation(operationId = "listPublicAllocations", summary = "Published lists, oldest first, without their awards")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PublicListView> list(@Valid @BeanParam PageQuery page) {
        var rows = lists.find("id > ?1 and state = ?2 order by id", page.afterId(), AllocationListState.PUBLISHED)
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), list -> Cursor.of(list.id()))
                .map(list -> PublicListView.of(list, List.of()));
    }

    @GET
    @Path("{list}")
    @Transactional
    @Operation(operationId = "readPublicAllocation", summary = "A published list: projects, enterprises, amounts")
    @APIResponse(responseCode = "200", description = "The list")
    public PublicListView read(@PathParam("list") AllocationListId id) {
        return PublicListView.of(lists.published(id), lists.lines(id));
    }

    @POST
    @Path("{list}/objections")
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "objectToAllocation",
            summary = "Object to an award on the list",
            description =
                    "With real name, contact and evidence, until the last day; the objector stays confidential. An anonymous or late objection is recorded and answered with 422.")
    @APIResponseSchema(value = Receipt.class, responseCode = "201", responseDescription = "Accepted")
    public Response object(@PathParam("list") AllocationListId id, @Valid @NotNull NewObjection raised) {
        var objection = objecting.raise(id, raised);
        return switch (objection.state()) {
            case REJECTED_ANONYMOUS ->
                rejected(
                        AllocationProblem.OBJECTION_ANONYMOUS,
                        Text.of("请提供真实姓名和联系方式。", "Give your real name and how you can be reached."));
            case REJECTED_LATE ->
                rejected(AllocationProblem.OBJECTION_LATE, Text.of("公示已结束。", "The last day has passed."));
            case OPEN, UPHELD, DISMISSED ->
                Response.created(URI.create("allocation-objections/" + objection.id()))
                        .entity(new Receipt(
                                objection.id(), objection.awardId(), objection.state(), objection.raisedAt()))
                        .tag(Revisions.tag(objection.version()))
                        .build();
        };
    }

    /** Answered, not thrown: what was rejected stays recorded. */
    private Response rejected(AllocationProblem problem, Text detail) {
        var view = ProblemView.of(new Problem(problem, detail), headers.getAcceptableLanguages());
        return Response.status(problem.status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(view)
                .build();
    }
}
