package org.fourthousand.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.sample.Samples;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Bus bus;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Callers callers;

    @Test
    void anAppendedEventIsPublishedAndThenDeleted() {
        var project = Ids.next();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(Samples.progress(project, 1, "a")));

        assertThat(bus.await(ProgressReported.class, project.toString()).quarter())
                .isEqualTo(1);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> waiting() == 0);
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverPublished() {
        var project = Ids.next();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Samples.progress(project, 1, "never"));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Samples.progress(project, 2, "after")));

        assertThat(bus.await(ProgressReported.class, project.toString()).quarter())
                .isEqualTo(2);
        assertThat(bus.published(ProgressReported.class, project.toString())).hasSize(1);
    }

    @Test
    void appendingNeedsATransaction() {
        assertThatThrownBy(() -> outbox.append(Samples.progress(Ids.next(), 1, "a")))
                .hasRootCauseInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void aSlowTransactionWithAnEarlierNumberIsNotSkipped() throws InterruptedException {
        var slow = Ids.next();
        var fast = Ids.next();
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slowTransaction = Thread.ofPlatform()
                .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Samples.progress(slow, 1, "slow"));
                    appended.countDown();
                    awaitQuietly(mayCommit);
                }));
        appended.await();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(Samples.progress(fast, 1, "fast")));
        bus.await(ProgressReported.class, fast.toString());
        mayCommit.countDown();
        slowTransaction.join();

        assertThat(bus.await(ProgressReported.class, slow.toString()).evidence())
                .isEqualTo("slow");
    }

    @Test
    void eventsOfOneKeyKeepTheOrderOfTheirCommits() throws InterruptedException {
        var project = Ids.next();
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var first = Thread.ofPlatform()
                .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Samples.progress(project, 1, "first"));
                    appended.countDown();
                    awaitQuietly(mayCommit);
                }));
        appended.await();
        var second = Thread.ofPlatform()
                .start(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(Samples.progress(project, 2, "second"))));
        second.join(Duration.ofMillis(300));
        assertThat(second.isAlive())
                .as("the second waits for the first to commit")
                .isTrue();
        mayCommit.countDown();
        first.join();
        second.join();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bus.published(ProgressReported.class, project.toString())
                                .size()
                        == 2);
        assertThat(bus.published(ProgressReported.class, project.toString()))
                .extracting(ProgressReported::evidence)
                .containsExactly("first", "second");
    }

    @Test
    void manyEventsOfOneKeyArriveInOrderAndOnce() {
        var project = Ids.next();

        IntStream.rangeClosed(1, 1200)
                .forEach(number -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(Samples.progress(project, number, "n"))));

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        assertThat(bus.published(ProgressReported.class, project.toString()))
                .extracting(ProgressReported::quarter)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1200).boxed().toList());
    }

    private long waiting() {
        var count = new long[1];
        callers.runAs(Caller.system("test"), () -> {
            try (var connection = dataSource.getConnection();
                    var result = connection.createStatement().executeQuery("select count(*) from outbox")) {
                result.next();
                count[0] = result.getLong(1);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return count[0];
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
