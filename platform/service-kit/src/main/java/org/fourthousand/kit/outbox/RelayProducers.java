package org.fourthousand.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the relay's Kafka producer: {@code acks=all}, idempotent and transactional. The transactional id is the
 * service's, so a new relay fences one that only believes it still is (docs/adr/0003).
 */
@Singleton
public class RelayProducers {

    private final Map<String, Object> kafka;
    private final String service;

    RelayProducers(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.service = service;
    }

    RelayProducer open() {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-outbox-relay");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        try {
            producer.initTransactions();
            return new RelayProducer(producer);
        } catch (KafkaException refused) {
            producer.close();
            throw refused;
        }
    }

    /** Publishes batches, each wholly or not at all. After a failure it is closed and another opened. */
    static final class RelayProducer implements AutoCloseable {

        private final KafkaProducer<String, String> producer;

        RelayProducer(KafkaProducer<String, String> producer) {
            this.producer = producer;
        }

        void publish(List<OutboxRows.Row> batch) {
            producer.beginTransaction();
            for (var row : batch) {
                var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
                message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            }
            producer.commitTransaction();
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
