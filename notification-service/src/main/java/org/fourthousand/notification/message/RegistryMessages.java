package org.fourthousand.notification.message;

import static org.fourthousand.notification.message.Announcement.say;

import java.util.Objects;
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

/** What is said of projects and their progress. */
final class RegistryMessages {

    private RegistryMessages() {}

    static Announcement of(RegistryEvent event) {
        return switch (event) {
            case ProjectSubmitted submitted ->
                say(MessageKind.PROJECT_SUBMITTED)
                        .with("fund", Terms.of(submitted.project().fund()));
            case ProjectReturned returned -> say(MessageKind.PROJECT_RETURNED).with("reason", returned.reason());
            case ProjectWithdrawn withdrawn -> say(kind(withdrawn)).with("reason", withdrawn.reason());
            case ProjectRecommended recommended -> say(kind(recommended)).with("officer", recommended.officer());
            case ProjectEnteredLibrary entered ->
                say(MessageKind.PROJECT_ENTERED_LIBRARY).with("day", entered.enteredOn());
            case ProjectCarriedOver over ->
                say(MessageKind.PROJECT_CARRIED_OVER).with("year", over.year());
            case ProjectUpdated updated -> say(MessageKind.PROJECT_UPDATED).with("reason", updated.reason());
            case ProjectResumed resumed -> say(MessageKind.PROJECT_RESUMED).with("reason", resumed.reason());
            case ProjectSuspended suspended ->
                say(MessageKind.PROJECT_SUSPENDED).with("reason", suspended.reason());
            case ProjectExited exited -> say(MessageKind.PROJECT_EXITED).with("reason", exited.reason());
            case ProjectAccepted accepted ->
                say(MessageKind.PROJECT_ACCEPTED)
                        .with("day", accepted.acceptedOn())
                        .with("document", accepted.documentNumber());
            case ProgressReported progress ->
                say(MessageKind.PROGRESS_REPORTED)
                        .with("year", progress.year())
                        .with("quarter", progress.quarter())
                        .with("physical", progress.physicalPercent())
                        .with("financial", progress.financialPercent());
        };
    }

    private static MessageKind kind(ProjectWithdrawn withdrawn) {
        return Objects.equals(withdrawn.stage(), "SUBMITTED")
                ? MessageKind.PROJECT_WITHDRAWN
                : MessageKind.PROJECT_WITHDRAWN_AFTER_RECOMMENDATION;
    }

    private static MessageKind kind(ProjectRecommended recommended) {
        return Objects.equals(recommended.level(), "CITY")
                ? MessageKind.PROJECT_RECOMMENDED_BY_CITY
                : MessageKind.PROJECT_RECOMMENDED_BY_COUNTY;
    }
}
