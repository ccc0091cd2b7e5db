package org.fourthousand.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.EventType;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.event.EventJson;
import org.fourthousand.kit.event.ReceivedEvent;
import org.fourthousand.kit.event.UnreadableEvent;
import org.fourthousand.kit.sql.Statements;
import org.jboss.logging.Logger;

/**
 * Where events enter a service: exactly once in effect. The handler runs as the service itself, in the transaction that
 * records the event's id; an event that comes again finds its id and does nothing. What still fails after the retries is
 * left to the channel, which moves the message to the dead-letter topic and goes on with the partition.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final String RECEIVE =
            "insert into inbox (event_id, type, received_at) values (?, ?, ?) on conflict do nothing";

    private final Statements statements;
    private final EventJson json;
    private final Callers callers;
    private final Clock clock;

    Inbox(Statements statements, EventJson json, Callers callers, Clock clock) {
        this.statements = statements;
        this.json = json;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Takes in one message.
     *
     * @param message a CloudEvent in JSON, as the relay published it
     * @param family the sealed family of the topic, for example {@code RegistryEvent}; others are skipped
     * @param handler what the service does about it, in the transaction
     * @throws UnreadableEvent at once when the message can never be read; other failures after four attempts
     */
    @Retry(maxRetries = 3, delay = 200, delayUnit = ChronoUnit.MILLIS, jitter = 100, abortOn = UnreadableEvent.class)
    public <E extends DomainEvent> void receive(String message, Class<E> family, Consumer<E> handler) {
        receiveEnvelope(message, family, received -> handler.accept(family.cast(received.event())));
    }

    /** As {@link #receive}, for handlers that need the event's id or time. */
    @Retry(maxRetries = 3, delay = 200, delayUnit = ChronoUnit.MILLIS, jitter = 100, abortOn = UnreadableEvent.class)
    public <E extends DomainEvent> void receiveEnvelope(
            String message, Class<E> family, Consumer<ReceivedEvent> handler) {
        var received = json.read(message);
        if (received.isEmpty() || !family.isInstance(received.get().event())) {
            LOG.debug("skipped an event this service does not know");
            return;
        }
        callers.runAs(
                Caller.system("inbox"),
                () -> QuarkusTransaction.requiringNew().run(() -> once(received.get(), handler)));
    }

    private void once(ReceivedEvent received, Consumer<ReceivedEvent> handler) {
        var recorded = statements.write(
                RECEIVE, received.id(), EventType.of(received.event()).wireName(), clock.instant());
        if (recorded == 1) {
            handler.accept(received);
        }
    }
}
