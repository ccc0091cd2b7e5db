package org.fourthousand.review.library;

import io.smallrye.reactive.messaging.annotations.Blocking;
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
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.events.registry.ProjectSubmitted;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.events.registry.ProjectWithdrawn;
import org.fourthousand.events.registry.RegistryEvent;
import org.fourthousand.kit.event.ReceivedEvent;
import org.fourthousand.kit.inbox.Inbox;

/** Keeps the library in step with the registry. */
@ApplicationScoped
public class LibraryListener {

    private final Inbox inbox;
    private final LibraryProjects library;

    LibraryListener(Inbox inbox, LibraryProjects library) {
        this.inbox = inbox;
        this.library = library;
    }

    @Incoming("registry-projects")
    @Blocking
    public void receive(String message) {
        inbox.receiveEnvelope(message, RegistryEvent.class, this::on);
    }

    private void on(ReceivedEvent received) {
        var at = received.time();
        switch ((RegistryEvent) received.event()) {
            case ProjectEnteredLibrary entered ->
                stand(entered.project(), Standing.IN_LIBRARY, at).enter(entered.enteredOn(), entered.handledBy());
            case ProjectCarriedOver carried -> keep(carried.project(), at);
            case ProjectUpdated updated -> keep(updated.project(), at);
            case ProjectResumed resumed -> stand(resumed.project(), Standing.IN_LIBRARY, at);
            case ProjectSuspended suspended -> stand(suspended.project(), Standing.SUSPENDED, at);
            case ProjectExited exited -> stand(exited.project(), Standing.EXITED, at);
            case ProjectAccepted accepted -> stand(accepted.project(), Standing.ACCEPTED, at);
            case ProjectSubmitted _,
                    ProjectReturned _,
                    ProjectWithdrawn _,
                    ProjectRecommended _,
                    ProgressReported _ -> {
                // not yet, or no longer, a matter of the library
            }
        }
    }

    /** Where it stands stays as it was: a suspended project stays suspended. */
    private void keep(ProjectSnapshot snapshot, Instant at) {
        var known = library.findById(snapshot.projectId());
        if (known == null) {
            library.persist(new LibraryProject(snapshot, Standing.IN_LIBRARY, at));
        } else {
            known.keep(at, snapshot);
        }
    }

    private LibraryProject stand(ProjectSnapshot snapshot, Standing standing, Instant at) {
        var known = library.findById(snapshot.projectId());
        if (known == null) {
            var first = new LibraryProject(snapshot, standing, at);
            library.persist(first);
            return first;
        }
        known.stand(standing, at, snapshot);
        return known;
    }
}
