package org.fourthousand.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
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
class RelayTakeoverTest {

    private static final String RELAY_SESSIONS = """
            select pid from pg_locks where locktype = 'advisory' and granted
            and (classid::bigint << 32 | objid::bigint) = x'6F7574626F78'::bigint
            """;

    @Inject
    Outbox outbox;

    @Inject
    Bus bus;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Callers callers;

    @Inject
    RelayProducers producers;

    @Inject
    RelayBell bell;

    @Test
    void oneRelayWorksAtATimeAndAnotherTakesOverWhenItsConnectionEnds() throws SQLException, InterruptedException {
        var project = Ids.next();
        append(project, 1, 50);
        var second =
                new OutboxRelay(dataSource, callers, producers, bell, Duration.ofMillis(50), Duration.ofMillis(50));
        second.start(new io.quarkus.runtime.StartupEvent());
        try {
            assertThat(relays()).as("the second stands by").isEqualTo(1);

            for (int round = 1; round <= 3; round++) {
                endTheRelaysConnection();
                append(project, round * 50 + 1, round * 50 + 50);
            }

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> distinct(project) == 200);
            assertThat(bus.published(ProgressReported.class, project.toString()).stream()
                            .map(ProgressReported::quarter)
                            .distinct())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 200).boxed().toList());
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> relays() == 1);
        } finally {
            second.stop(new io.quarkus.runtime.ShutdownEvent());
        }
    }

    private void append(java.util.UUID project, int from, int to) {
        IntStream.rangeClosed(from, to)
                .forEach(number -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(Samples.progress(project, number, "n"))));
    }

    private long distinct(java.util.UUID project) {
        return bus.published(ProgressReported.class, project.toString()).stream()
                .map(ProgressReported::quarter)
                .distinct()
                .count();
    }

    private int relays() throws SQLException {
        try (var connection = dataSource.getConnection();
                var result = connection.createStatement().executeQuery(RELAY_SESSIONS)) {
            var found = 0;
            while (result.next()) {
                found++;
            }
            return found;
        }
    }

    private void endTheRelaysConnection() {
        callers.runAs(Caller.system("test"), () -> {
            try (var connection = dataSource.getConnection()) {
                connection
                        .createStatement()
                        .execute("select pg_terminate_backend(pid) from (" + RELAY_SESSIONS + ") relay");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
