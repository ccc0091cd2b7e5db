package org.fourthousand.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.fourthousand.events.DomainEvent;

/**
 * An event as it arrived.
 *
 * @param id the producer's id of the event; the same when it is delivered again
 * @param time when it happened
 * @param event what happened
 */
public record ReceivedEvent(UUID id, Instant time, DomainEvent event) {}
