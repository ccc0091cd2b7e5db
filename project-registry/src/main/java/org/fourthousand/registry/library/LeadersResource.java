package org.fourthousand.registry.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** Provincial leaders and the projects they contact (省领导分工联系, clause 六.1). */
@Path("leader-contacts")
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
public class LeadersResource {

    private final LeaderContacts contacts;
    private final Clock clock;

    LeadersResource(LeaderContacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Names.REGISTRY_OFFICER, Names.REVIEW_OFFICER, Names.SUPERVISOR, Names.AUDITOR})
    @Operation(
            operationId = "listLeaderContacts",
            summary = "The projects a leader, or every leader, contacts on a day")
    @APIResponse(responseCode = "200", description = "A page of contacts")
    public Page<LeaderContactView> list(
            @Valid @BeanParam PageQuery page,
            @QueryParam("leader") @Size(max = 100) @Parameter(description = "Name of the leader") @Nullable
                    String leader,
            @QueryParam("on") @Parameter(description = "Business date; today when absent") @Nullable LocalDate on) {
        var day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        var rows = contacts.on(day, leader, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(LeaderContact::view);
    }
}
