package org.fourthousand.funding.project;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.registry.ProjectAccepted;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.events.registry.ProjectExited;
import org.fourthousand.events.registry.ProjectRecommended;
import org.fourthousand.events.registry.ProjectResumed;
import org.fourthousand.events.registry.ProjectReturned;
import org.fourthousand.events.registry.ProjectSubmitted;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.events.registry.ProjectWithdrawn;
import org.fourthousand.events.registry.RegistryEvent;
import org.fourthousand.kit.event.ReceivedEvent;
import org.fourthousand.kit.inbox.Inbox;

/** Hears the registry: who is behind a project, whether it still stands in the library, and how far it is built. */
@ApplicationScoped
public class RegistryEvents {

    private final Inbox inbox;
    private final Projection projection;
    private final Purchases purchases;

    RegistryEvents(Inbox inbox, Projection projection, Purchases purchases) {
        this.inbox = inbox;
        this.projection = projection;
        this.purchases = purchases;
    }

    /** From {@code registry.projects}. */
    @Incoming("registry-projects")
    @Blocking
    public void project(String message) {
        inbox.receiveEnvelope(message, RegistryEvent.class, this::on);
    }

    /** From {@code registry.progress}. */
    @Incoming("registry-progress")
    @Blocking
    public void progress(String message) {
        inbox.receiveEnvelope(message, RegistryEvent.class, this::on);
    }

    private void on(ReceivedEvent received) {
        on((RegistryEvent) received.event(), received.time());
    }

    private void on(RegistryEvent event, Instant at) {
        projection.snapshot(event.project(), at);
        switch (event) {
            case ProjectSubmitted _, ProjectReturned _, ProjectWithdrawn _, ProjectRecommended _ ->
                projection.standing(event.project(), Standing.APPLIED, at);
            case ProjectEnteredLibrary entered -> {
                projection.standing(event.project(), Standing.IN_LIBRARY, at);
                purchases.tell(entered.project().projectId(), entered.equipment(), at);
            }
            case ProjectResumed _ -> projection.standing(event.project(), Standing.IN_LIBRARY, at);
            case ProjectSuspended _ -> projection.standing(event.project(), Standing.SUSPENDED, at);
            case ProjectExited _ -> projection.standing(event.project(), Standing.EXITED, at);
            case ProjectAccepted accepted -> projection.accepted(accepted);
            case ProgressReported progress -> projection.progress(progress);
            case ProjectUpdated updated -> purchases.tell(updated.project().projectId(), updated.equipment(), at);
            case ProjectCarriedOver _ -> {
                // where it stands stays as it was; the snapshot says the rest
            }
        }
    }
}
