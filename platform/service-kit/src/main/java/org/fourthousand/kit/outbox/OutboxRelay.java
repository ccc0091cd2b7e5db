package org.fourthousand.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries events from the outbox to Kafka, in order per key, and deletes what the broker acknowledged. One instance of a
 * service is the relay at a time, by an advisory lock; another takes over when its connection ends. An event may be
 * published again after a crash between acknowledgement and deletion; consumers recognise it by its id.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration BEFORE_RETRY = Duration.ofMillis(500);

    private final AgroalDataSource dataSource;
    private final Callers callers;
    private final RelayProducers producers;
    private final RelayBell bell;
    private final Duration patience;
    private final Duration standby;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    OutboxRelay(
            AgroalDataSource dataSource,
            Callers callers,
            RelayProducers producers,
            RelayBell bell,
            @ConfigProperty(name = "fourthousand.outbox.poll-interval") Duration patience,
            @ConfigProperty(name = "fourthousand.outbox.standby-interval") Duration standby) {
        this.dataSource = dataSource;
        this.callers = callers;
        this.producers = producers;
        this.bell = bell;
        this.patience = patience;
        this.standby = standby;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform()
                .name("outbox-relay")
                .daemon()
                .start(() -> callers.runAs(Caller.system("outbox-relay"), this::run));
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        bell.ring();
        var running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        while (!stopping) {
            try (var connection = dataSource.getConnection()) {
                var rows = new OutboxRows(connection);
                if (!rows.becomeRelay()) {
                    pause(standby);
                    continue;
                }
                try {
                    relay(rows);
                } finally {
                    rows.resign();
                }
            } catch (SQLException | KafkaException interrupted) {
                if (!stopping) {
                    LOG.warnf("relay starts again: %s", interrupted.getMessage());
                    pause(BEFORE_RETRY);
                }
            }
        }
    }

    private void relay(OutboxRows rows) throws SQLException {
        try (var producer = producers.open()) {
            while (!stopping) {
                var batch = rows.oldest(BATCH);
                if (batch.isEmpty()) {
                    pause(patience);
                } else {
                    producer.publish(batch);
                    rows.delete(batch);
                }
            }
        }
    }

    private void pause(Duration duration) {
        try {
            bell.await(duration);
        } catch (InterruptedException asked) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
