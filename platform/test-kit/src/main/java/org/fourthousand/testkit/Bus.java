package org.fourthousand.testkit;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.EventType;
import org.fourthousand.events.Topic;
import org.fourthousand.kit.event.EventJson;
import org.fourthousand.kit.id.Ids;

/** Plays the other services for a test: publishes what they would publish, and reads what the service published. */
@Singleton
public class Bus {

    private final EventJson json;
    private final Clock clock;
    private final String bootstrap;

    Bus(EventJson json, Clock clock, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.json = json;
        this.clock = clock;
        this.bootstrap = bootstrap;
    }

    /** Publishes an event; returns its id, for publishing it again. */
    public UUID publish(DomainEvent event) {
        var id = Ids.next();
        publish(id, event);
        return id;
    }

    /** Publishes an event under a given id: the same id again is the same event delivered twice. */
    public void publish(UUID id, DomainEvent event) {
        publish(EventType.of(event).topic().topicName(), event.key(), json.write(id, clock.instant(), event));
    }

    /** Publishes any text as the relay would, for poison. */
    public void publish(String topic, String key, String value) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(topic, key, value);
            message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
            producer.send(message);
        }
    }

    /** All events of one kind that were published under a key so far, in order; committed ones only. */
    public <E extends DomainEvent> List<E> published(Class<E> kind, String key) {
        var topic = EventType.all().stream()
                .filter(type -> kind.isAssignableFrom(type.event()))
                .map(EventType::topic)
                .map(Topic::topicName)
                .findFirst()
                .orElseThrow();
        return messages(topic).stream()
                .filter(message -> key.equals(message.key()))
                .flatMap(message -> json.read(message.value()).stream())
                .map(received -> received.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Waits until at least one event of a kind was published under a key, and returns the last. */
    public <E extends DomainEvent> E await(Class<E> kind, String key) {
        return Awaitility.await(kind.getSimpleName() + " for " + key)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> published(kind, key), found -> !found.isEmpty())
                .getLast();
    }

    /** Every committed message of a topic so far, in order per partition. */
    public List<ConsumerRecord<String, String>> messages(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                    && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }
}
