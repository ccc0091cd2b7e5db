package org.fourthousand.events.registry;

import java.util.UUID;
import org.fourthousand.events.DomainEvent;

/** A fact about one project of the library (四千工程项目库). */
public sealed interface RegistryEvent extends DomainEvent
        permits ProjectSubmitted,
                ProjectReturned,
                ProjectWithdrawn,
                ProjectRecommended,
                ProjectEnteredLibrary,
                ProjectCarriedOver,
                ProjectUpdated,
                ProjectSuspended,
                ProjectResumed,
                ProjectExited,
                ProjectAccepted,
                ProgressReported {

    /** What the project was at that moment. */
    ProjectSnapshot project();

    /** The project's id, never null. */
    default UUID projectId() {
        return project().projectId();
    }

    @Override
    default String key() {
        return projectId().toString();
    }
}
