package org.fourthousand.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.sample.ProgressListener;
import org.fourthousand.kit.sample.Samples;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    private static final String DEAD_LETTERS = "registry.progress.sample.dlq";

    @Inject
    Bus bus;

    @Inject
    ProgressListener listener;

    @Test
    void theSameEventDeliveredTwiceHasItsEffectOnce() {
        var project = Ids.next();
        var event = Samples.progress(project, 1, "twice");
        var id = bus.publish(event);

        bus.publish(id, event);
        bus.publish(Samples.progress(project, 2, "after"));

        awaitSeen("after", project);
        assertThat(listener.seen().stream()
                        .filter(seen -> seen.projectId().equals(project))
                        .map(seen -> seen.evidence()))
                .containsExactly("twice", "after");
    }

    @Test
    void poisonGoesToTheDeadLettersAndThePartitionGoesOn() {
        var project = Ids.next();

        bus.publish(Samples.progress(project, 1, "poison"));
        bus.publish(Samples.progress(project, 2, "healthy"));

        awaitSeen("healthy", project);
        awaitDeadLetter(project.toString());
    }

    @Test
    void whatIsNoEventGoesToTheDeadLetters() {
        var key = Ids.next().toString();

        bus.publish("registry.progress", key, "{\"not\":\"an event\"}");

        awaitDeadLetter(key);
    }

    @Test
    void anEventOfAnUnknownTypeIsSkipped() {
        var project = Ids.next();
        var unknown = """
                {"specversion":"1.0","id":"%s","source":"urn:x","type":"org.fourthousand.registry.future.v9",
                 "time":"2026-01-01T00:00:00Z","data":{}}""".formatted(Ids.next());

        bus.publish("registry.progress", project.toString(), unknown);
        bus.publish(Samples.progress(project, 1, "after the unknown"));

        awaitSeen("after the unknown", project);
        assertThat(bus.messages(DEAD_LETTERS))
                .noneMatch(letter -> project.toString().equals(letter.key()));
    }

    private void awaitSeen(String evidence, java.util.UUID project) {
        Awaitility.await(evidence)
                .atMost(Duration.ofSeconds(20))
                .until(() -> listener.seen().stream()
                        .anyMatch(seen -> seen.projectId().equals(project)
                                && seen.evidence().equals(evidence)));
    }

    private void awaitDeadLetter(String key) {
        Awaitility.await("dead letter of " + key)
                .atMost(Duration.ofSeconds(20))
                .until(() -> bus.messages(DEAD_LETTERS).stream().anyMatch(letter -> key.equals(letter.key())));
    }
}
