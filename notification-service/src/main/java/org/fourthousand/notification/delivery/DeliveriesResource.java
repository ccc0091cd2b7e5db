package org.fourthousand.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fourthousand.kit.caller.Role.Names;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.idempotency.Idempotent;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.notification.message.MailQueued;
import org.fourthousand.notification.message.MessageId;
import org.fourthousand.notification.message.MessageState;

/** The log of deliveries: what went to whom, when, and what was answered; not what it said. */
@Path("deliveries")
@Tag(name = "deliveries", description = "消息送达记录 | What was delivered to whom")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "4XX",
        description = "Refused",
        content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
public class DeliveriesResource {

    private final Deliveries deliveries;
    private final History history;
    private final Clock clock;
    private final Event<MailQueued> queued;

    DeliveriesResource(Deliveries deliveries, History history, Clock clock, Event<MailQueued> queued) {
        this.deliveries = deliveries;
        this.history = history;
        this.clock = clock;
        this.queued = queued;
    }

    @GET
    @RolesAllowed({Names.ADMINISTRATOR, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    @Operation(operationId = "listDeliveries", summary = "Deliveries, oldest first, without the words of the messages")
    public Page<DeliveryView> list(@BeanParam DeliveryFilter filter, @Valid @BeanParam PageQuery query) {
        var rows = deliveries.page(filter, query.afterId(), query.limit());
        return Page.of(rows, query.limit(), message -> Cursor.of(message.id())).map(DeliveryView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Names.ADMINISTRATOR, Names.AUDITOR})
    @APIResponse(responseCode = "200", description = "The delivery")
    @Operation(operationId = "readDelivery", summary = "One delivery with every attempt and its answer")
    public DeliveryView read(@PathParam("id") MessageId id) {
        return DeliveryView.of(deliveries.get(id), deliveries.attempts(id));
    }

    @POST
    @Path("{id}/replay")
    @Transactional
    @Idempotent
    @RolesAllowed(Names.ADMINISTRATOR)
    @Operation(operationId = "replayDelivery", summary = "Give a dead message all its tries anew")
    @APIResponse(
            responseCode = "200",
            description = "Queued again",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response replay(@PathParam("id") MessageId id) {
        var message = deliveries.forReplay(id);
        if (message.state() != MessageState.DEAD) {
            throw new Problem(
                    DeliveryProblem.NOT_DEAD,
                    Text.of("只有停发(DEAD)的消息可以重发,当前为 %s。", "Only a DEAD message is replayed; this one is %s.")
                            .with(message.state()));
        }
        message.replayed(clock.instant());
        history.append("message", id.value(), MessageState.DEAD.name(), MessageState.QUEUED.name(), "replayed");
        queued.fire(new MailQueued());
        return Response.ok(DeliveryView.of(message)).build();
    }
}
