package org.fourthousand.registry.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;

/** Asks the scanner again about files it has not spoken of, since it was down or not set up when they came. */
@ApplicationScoped
class Rescanning {

    private static final int AT_A_TIME = 50;

    private final Attachments attachments;
    private final AttachmentJournal journal;
    private final Antivirus antivirus;
    private final Callers callers;
    private final Clock clock;

    Rescanning(Attachments attachments, AttachmentJournal journal, Antivirus antivirus, Callers callers, Clock clock) {
        this.attachments = attachments;
        this.journal = journal;
        this.antivirus = antivirus;
        this.callers = callers;
        this.clock = clock;
    }

    /** Those asked about longest ago, a bounded number at a time, so that one the scanner never takes holds up no other. */
    @Scheduled(every = "{fourthousand.antivirus.rescan-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void rescan() {
        if (antivirus.isSetUp()) {
            callers.runAs(
                    Caller.system("rescan"),
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> attachments.notScanned(AT_A_TIME))
                            .forEach(this::rescan));
        }
    }

    /** The scanner is asked outside of the transaction, for it may take its time. */
    private void rescan(Attachment file) {
        var scan = scan(file);
        QuarkusTransaction.requiringNew().run(() -> {
            var present = attachments.findById(file.id());
            if (present != null && present.scanState() == Scan.State.NOT_SCANNED) {
                present.scanned(scan, clock.instant());
                attachments.flush();
                if (present.scanState() != Scan.State.NOT_SCANNED) {
                    journal.scanned(present, Scan.State.NOT_SCANNED);
                }
            }
        });
    }

    private Scan scan(Attachment file) {
        try (var content = new ChunkedContent(
                file.chunks(),
                position -> QuarkusTransaction.requiringNew().call(() -> attachments.chunk(file.id(), position)))) {
            return antivirus.scan(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
