package org.fourthousand.kit.sample;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.registry.RegistryEvent;
import org.fourthousand.kit.inbox.Inbox;

@ApplicationScoped
public class ProgressListener {

    private final Inbox inbox;
    private final List<ProgressReported> seen = new CopyOnWriteArrayList<>();

    ProgressListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("progress")
    @Blocking
    public void receive(String message) {
        inbox.receive(message, RegistryEvent.class, this::on);
    }

    private void on(RegistryEvent event) {
        if (event instanceof ProgressReported progress) {
            if (progress.evidence().equals("poison")) {
                throw new IllegalStateException("cannot digest this");
            }
            seen.add(progress);
        }
    }

    public List<ProgressReported> seen() {
        return seen;
    }
}
