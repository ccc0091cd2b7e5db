package org.fourthousand.notification.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.notification.directory.Language;
import org.fourthousand.notification.message.Letters;
import org.fourthousand.notification.message.MessageId;

/** What is addressed to the caller: to the enterprise, the expert, or the office in which the officer sits. */
@Path("inbox")
@Tag(name = "inbox", description = "站内信 | Messages addressed to the caller")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class InboxResource {

    private final AddressedMessages messages;
    private final Letters letters;
    private final Callers callers;
    private final Clock clock;
    private final HttpHeaders headers;

    InboxResource(AddressedMessages messages, Letters letters, Callers callers, Clock clock, HttpHeaders headers) {
        this.messages = messages;
        this.letters = letters;
        this.callers = callers;
        this.clock = clock;
        this.headers = headers;
    }

    @GET
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.EXPERT,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.REVIEW_OFFICER,
        Names.FINANCE_MAKER,
        Names.FINANCE_CHECKER,
        Names.FINANCE_RELEASER,
        Names.SUPERVISOR
    })
    @APIResponse(responseCode = "200", description = "A page of messages")
    @Operation(operationId = "listInbox", summary = "Messages addressed to the caller, oldest first")
    public Page<InboxEntry> list(
            @QueryParam("unread") @DefaultValue("false") @Parameter(description = "Only what nobody has read")
                    boolean unread,
            @Valid @BeanParam PageQuery query) {
        var language = Language.of(headers.getAcceptableLanguages());
        var rows = messages.page(unread, query.afterId(), query.limit());
        return Page.of(rows, query.limit(), message -> Cursor.of(message.id()))
                .map(message -> InboxEntry.of(message, letters, language));
    }

    @POST
    @Path("{id}/reading")
    @Transactional
    @Idempotent
    @RolesAllowed({
        Names.ENTERPRISE,
        Names.EXPERT,
        Names.COUNTY_OFFICER,
        Names.CITY_OFFICER,
        Names.REGISTRY_OFFICER,
        Names.REVIEW_OFFICER,
        Names.FINANCE_MAKER,
        Names.FINANCE_CHECKER,
        Names.FINANCE_RELEASER,
        Names.SUPERVISOR
    })
    @Operation(operationId = "markRead", summary = "Mark it read; the first reading stands")
    @APIResponse(
            responseCode = "200",
            description = "Read",
            content = @Content(schema = @Schema(implementation = InboxEntry.class)))
    public Response read(@PathParam("id") MessageId id) {
        var message = messages.one(id).orElseThrow(() -> Problem.notFound("message", id));
        message.read(clock.instant(), callers.current().userId());
        return Response.ok(InboxEntry.of(message, letters, Language.of(headers.getAcceptableLanguages())))
                .build();
    }
}
