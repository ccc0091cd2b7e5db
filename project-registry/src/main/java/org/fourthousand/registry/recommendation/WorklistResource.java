package org.fourthousand.registry.recommendation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** What is to be done in the chain, and who is late with it. */
@Path("recommendations")
@Tag(name = "recommendation")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class WorklistResource {

    private final Worklist worklist;
    private final Lateness lateness;
    private final Callers callers;
    private final Clock clock;
    private final HttpHeaders headers;

    WorklistResource(Worklist worklist, Lateness lateness, Callers callers, Clock clock, HttpHeaders headers) {
        this.worklist = worklist;
        this.lateness = lateness;
        this.callers = callers;
        this.clock = clock;
        this.headers = headers;
    }

    @GET
    @Path("worklist")
    @RolesAllowed({Names.COUNTY_OFFICER, Names.CITY_OFFICER, Names.REGISTRY_OFFICER})
    @APIResponse(responseCode = "200", description = "A page of what is to be done")
    @Operation(
            operationId = "listWorklist",
            summary = "What waits for the caller's department and division, most urgent first")
    public Page<WorklistItemView> worklist(@Valid @BeanParam PageQuery page) {
        if (!callers.current().has(Role.REGISTRY_OFFICER)) {
            callers.requireDivision();
            callers.requireDepartment();
        }
        var items = worklist.page(place(page.after()), page.limit());
        var today = LocalDate.now(clock);
        var languages = headers.getAcceptableLanguages();
        return Page.of(
                        items,
                        page.limit(),
                        item -> Cursor.of(item.place().due(), item.place().project()))
                .map(item -> WorklistItemView.of(item, today, languages));
    }

    @GET
    @Path("lateness")
    @RolesAllowed({Names.REGISTRY_OFFICER, Names.SUPERVISOR, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of offices")
    @Operation(
            operationId = "listLateness",
            summary = "Per office and stage: how much waits and how much of it is late")
    public Page<LatenessView> lateness(@Valid @BeanParam PageQuery page) {
        var after = page.after() == null ? "" : Cursor.keys(page.after(), 1).getFirst();
        var rows = lateness.queues().stream()
                .filter(queue -> queue.office().key().compareTo(after) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), queue -> Cursor.of(queue.office().key()))
                .map(LatenessView::of);
    }

    private static Worklist.Place place(@Nullable String after) {
        if (after == null) {
            return Worklist.Place.START;
        }
        var keys = Cursor.keys(after, 2);
        try {
            var due = LocalDate.parse(keys.getFirst());
            if (!due.isBefore(Worklist.Place.START.due()) && !due.isAfter(Worklist.NEVER)) {
                return new Worklist.Place(due, UUID.fromString(keys.getLast()));
            }
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            // answered below, like any other cursor that is not ours
        }
        throw new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("游标无效,请使用上一页返回的 next。", "The cursor is not valid; use the next of the page before."));
    }
}
