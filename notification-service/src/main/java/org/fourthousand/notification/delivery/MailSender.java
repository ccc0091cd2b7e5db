package org.fourthousand.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.notification.directory.ContactRecorded;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.message.MailQueued;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The worker that sends: woken when messages are committed here, and looking by itself for those of other instances and
 * those whose wait is over. Every instance has one; they share the work by passing over each other's rows.
 */
@Singleton
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final SendingBatch batch;
    private final Deliveries deliveries;
    private final Callers callers;
    private final Clock clock;
    private final Duration pollInterval;
    private final Duration unreachableWait;
    private final Queue<Office> reachable = new ConcurrentLinkedQueue<>();
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    MailSender(
            SendingBatch batch,
            Deliveries deliveries,
            Callers callers,
            Clock clock,
            @ConfigProperty(name = "fourthousand.delivery.poll-interval") Duration pollInterval,
            @ConfigProperty(name = "fourthousand.delivery.unreachable-wait") Duration unreachableWait) {
        this.batch = batch;
        this.deliveries = deliveries;
        this.callers = callers;
        this.clock = clock;
        this.pollInterval = pollInterval;
        this.unreachableWait = unreachableWait;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform()
                .name("mail-sender")
                .daemon()
                .start(() -> callers.runAs(Caller.system("mail-sender"), this::run));
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        rung.release();
        var running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(20));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
        rung.release();
    }

    /** What was held for this office can go; done by the worker, because the administrator may not touch messages to others. */
    void release(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactRecorded contact) {
        reachable.add(contact.office());
        rung.release();
    }

    private void run() {
        while (!stopping) {
            try {
                releaseHeld();
                var report = batch.send();
                if (report.wasSilence()) {
                    pause(unreachableWait);
                } else if (!report.wasFull(batch.size())) {
                    pause(pollInterval);
                }
            } catch (InterruptedException asked) {
                stopping = true;
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                LOG.warnf("mails wait: %s", failed.getMessage());
                sleepAfterFailure();
            }
        }
    }

    private void releaseHeld() {
        for (var office = reachable.poll(); office != null; office = reachable.poll()) {
            var written = office;
            QuarkusTransaction.requiringNew().run(() -> deliveries.release(written, clock.instant()));
        }
    }

    private void pause(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }

    private void sleepAfterFailure() {
        try {
            Thread.sleep(pollInterval);
        } catch (InterruptedException asked) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
