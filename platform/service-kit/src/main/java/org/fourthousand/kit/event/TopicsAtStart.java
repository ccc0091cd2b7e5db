package org.fourthousand.kit.event;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.events.Topic;

/**
 * Makes sure, before the first consumer subscribes, that the suite's topics and this service's dead-letter topics exist;
 * the broker's own replication factor applies. A broker that cannot be reached stops the start.
 */
@Singleton
public class TopicsAtStart {

    private final Map<String, Object> kafka;
    private final String service;

    TopicsAtStart(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.service = service;
    }

    void create(@Observes @Priority(1) StartupEvent start) throws InterruptedException, TimeoutException {
        var wanted = Stream.of(Topic.values())
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic.topicName(), Optional.of(Topic.PARTITIONS), Optional.empty()),
                        new NewTopic(topic.deadLetterName(service), Optional.of(1), Optional.empty())))
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));
        try (var admin = Admin.create(new HashMap<>(kafka))) {
            var missing = new HashSet<>(wanted.keySet());
            missing.removeAll(admin.listTopics().names().get(30, TimeUnit.SECONDS));
            admin.createTopics(missing.stream().map(wanted::get).toList())
                    .values()
                    .forEach((name, created) -> {
                        try {
                            created.get(30, TimeUnit.SECONDS);
                        } catch (ExecutionException refused) {
                            if (!(refused.getCause() instanceof TopicExistsException)) {
                                throw new IllegalStateException("the topic " + name + " cannot be created", refused);
                            }
                        } catch (InterruptedException | TimeoutException unanswered) {
                            throw new IllegalStateException(
                                    "the broker did not answer about topic " + name, unanswered);
                        }
                    });
        } catch (ExecutionException unreachable) {
            throw new IllegalStateException("the broker cannot be reached", unreachable);
        }
    }
}
