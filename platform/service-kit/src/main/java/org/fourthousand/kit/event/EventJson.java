package org.fourthousand.kit.event;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.EventType;

/**
 * Events as CloudEvents 1.0 structured JSON. Reading is tolerant where writing is strict: unknown fields of a newer
 * producer are ignored, so that producers and consumers can be upgraded one at a time.
 */
@Singleton
public class EventJson {

    private final ObjectMapper mapper;
    private final JsonFormat format = new JsonFormat();

    @SuppressWarnings("deprecation") // the builder's counterpart cannot reach the mapper that Quarkus made
    EventJson(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS); // decimals travel as strings
    }

    /** The envelope of an event that happened at an instant. */
    public String write(UUID id, Instant time, DomainEvent event) {
        var type = EventType.of(event);
        var envelope = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create("urn:fourthousand:" + type.producer()))
                .withType(type.wireName())
                .withSubject(event.key())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(mapper.valueToTree(event)))
                .build();
        return new String(format.serialize(envelope), StandardCharsets.UTF_8);
    }

    /**
     * The event in an envelope; empty when this version does not know its type.
     *
     * @throws UnreadableEvent when it is no CloudEvent or does not fit its record
     */
    public Optional<ReceivedEvent> read(String json) {
        try {
            var envelope = format.deserialize(json.getBytes(StandardCharsets.UTF_8));
            var type = EventType.named(envelope.getType());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            var event = mapper.readValue(data(envelope), type.get().event());
            return Optional.of(new ReceivedEvent(
                    UUID.fromString(envelope.getId()),
                    Objects.requireNonNull(envelope.getTime(), "time").toInstant(),
                    event));
        } catch (JacksonException | CloudEventRWException | IllegalArgumentException | NullPointerException fault) {
            throw new UnreadableEvent(fault);
        } catch (java.io.IOException fault) {
            throw new UnreadableEvent(fault);
        }
    }

    private static byte[] data(CloudEvent envelope) {
        return Objects.requireNonNull(envelope.getData(), "data").toBytes();
    }
}
