package org.fourthousand.registry.duplicate;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.fourthousand.kit.inbox.Inbox;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;

/**
 * Searches for duplicates when a form becomes binding: when a project is submitted, or updated in the library. It is told by the service's own event: after the enterprise has its
 * answer, and surely, since the event is committed with the submission.
 */
@ApplicationScoped
public class SubmissionListener {

    private final Inbox inbox;
    private final Projects projects;
    private final SearchingDuplicates searching;

    SubmissionListener(Inbox inbox, Projects projects, SearchingDuplicates searching) {
        this.inbox = inbox;
        this.projects = projects;
        this.searching = searching;
    }

    /** One message of {@code registry.projects}. */
    @Incoming("registry-projects")
    @Blocking
    public void receive(String message) {
        inbox.receive(message, RegistryEvent.class, this::on);
    }

    private void on(RegistryEvent event) {
        switch (event) {
            case ProjectSubmitted submitted ->
                searching.search(projects.get(new ProjectId(submitted.project().projectId())));
            case ProjectUpdated updated ->
                searching.search(projects.get(new ProjectId(updated.project().projectId())));
            case ProjectReturned _,
                    ProjectWithdrawn _,
                    ProjectRecommended _,
                    ProjectEnteredLibrary _,
                    ProjectCarriedOver _,
                    ProjectSuspended _,
                    ProjectResumed _,
                    ProjectExited _,
                    ProjectAccepted _,
                    ProgressReported _ -> {
                // no form was handed in
            }
        }
    }
}
