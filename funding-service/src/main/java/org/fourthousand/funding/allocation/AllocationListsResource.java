package org.fourthousand.funding.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.step.Rejection;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** Lists of proposed awards on their way to the public. */
@Path("allocation-lists")
@Tag(name = "allocations")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class AllocationListsResource {

    private final AllocationLists lists;
    private final Publicising publicising;

    AllocationListsResource(AllocationLists lists, Publicising publicising) {
        this.lists = lists;
        this.publicising = publicising;
    }

    /** Proposed awards of one fund and year, to be published together. */
    @Schema(name = "NewAllocationList")
    public record NewList(
            @NotNull FundCode fund,
            @NotNull @Min(2014) @Max(2100) Integer year,
            @NotNull DocumentNumber documentNumber,
            @NotNull @Size(min = 1, max = 2000) Set<@NotNull UUID> awards) {}

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_MAKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeAllocationList", summary = "List proposed awards to be made public")
    @APIResponseSchema(value = AllocationListView.class, responseCode = "201", responseDescription = "Listed")
    public Response propose(@Valid @NotNull NewList asked) {
        var list = publicising.propose(new Book(asked.fund(), asked.year()), asked.documentNumber(), asked.awards());
        return Response.created(URI.create("allocation-lists/" + list.id()))
                .entity(AllocationListView.of(list))
                .tag(Revisions.tag(list.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER, Role.Names.AUDITOR
    })
    @Operation(operationId = "listAllocationLists", summary = "All lists, oldest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<AllocationListView> list(@Valid @BeanParam PageQuery page) {
        var rows = lists.find("id > ?1 order by id", page.afterId())
                .page(0, page.limit() + 1)
                .list();
        return Page.of(rows, page.limit(), list -> Cursor.of(list.id())).map(AllocationListView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Role.Names.FINANCE_MAKER, Role.Names.FINANCE_CHECKER, Role.Names.FINANCE_RELEASER, Role.Names.AUDITOR
    })
    @Operation(operationId = "readAllocationList", summary = "One list")
    @APIResponseSchema(value = AllocationListView.class, responseCode = "200", responseDescription = "The list")
    public Response read(@PathParam("id") AllocationListId id) {
        return answer(lists.get(id));
    }

    @POST
    @Path("{id}/publication")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Operation(
            operationId = "publishAllocationList",
            summary = "Publish a list from today on, for the policy's working days, today being the first")
    @APIResponseSchema(value = AllocationListView.class, responseCode = "200", responseDescription = "Published")
    public Response publish(@PathParam("id") AllocationListId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var list = lists.locked(id);
        Revisions.allow(ifMatch, list.version());
        publicising.publish(list);
        return changed(list);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed(Role.Names.FINANCE_CHECKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectAllocationList", summary = "Reject a list; its awards may stand on another")
    @APIResponseSchema(value = AllocationListView.class, responseCode = "200", responseDescription = "Rejected")
    public Response reject(
            @PathParam("id") AllocationListId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        var list = lists.locked(id);
        Revisions.allow(ifMatch, list.version());
        publicising.reject(list, rejection.reason());
        return changed(list);
    }

    private Response changed(AllocationList list) {
        lists.flush();
        return answer(list);
    }

    private static Response answer(AllocationList list) {
        return Response.ok(AllocationListView.of(list))
                .tag(Revisions.tag(list.version()))
                .build();
    }
}
