package org.fourthousand.notification.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.funding.FundingEvent;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.events.funding.PayeeAccountChanged;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.events.funding.RecoveryOrdered;
import org.fourthousand.events.funding.RepaymentOverdue;
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
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.ReviewEvent;
import org.fourthousand.events.review.RoundOpened;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.events.supervision.SupervisionEvent;
import org.fourthousand.kit.event.ReceivedEvent;
import org.fourthousand.notification.followup.FollowingUp;
import org.fourthousand.notification.message.Announcing;
import org.fourthousand.notification.project.ParkedEvents;
import org.fourthousand.notification.project.Project;
import org.fourthousand.notification.project.ProjectId;
import org.fourthousand.notification.project.Projects;

/**
 * What follows from an event: whom it concerns is told, and the follow-up of its project moves on, all in the transaction
 * that takes it in. An event about a project that is not known yet is parked until it is.
 */
@ApplicationScoped
class Consequences {

    private final Projects projects;
    private final ParkedEvents parked;
    private final Announcing announcing;
    private final FollowingUp followingUp;

    Consequences(Projects projects, ParkedEvents parked, Announcing announcing, FollowingUp followingUp) {
        this.projects = projects;
        this.parked = parked;
        this.announcing = announcing;
        this.followingUp = followingUp;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(ReceivedEvent received, RegistryEvent event) {
        var id = new ProjectId(event.projectId());
        projects.alone(id);
        var project = projects.learn(event.project(), received.time());
        parked.take(id).forEach(waited -> ofKnown(waited.id(), waited.event(), project));
        announcing.tell(received.id(), event, project);
        followingUp.learn(project);
        switch (event) {
            case ProgressReported progress -> followingUp.reported(project, progress);
            case ProjectAccepted accepted -> followingUp.end(project, accepted.documentNumber());
            case ProjectExited exited -> followingUp.end(project, exited.reason());
            case ProjectSubmitted _,
                    ProjectReturned _,
                    ProjectWithdrawn _,
                    ProjectRecommended _,
                    ProjectEnteredLibrary _,
                    ProjectCarriedOver _,
                    ProjectUpdated _,
                    ProjectSuspended _,
                    ProjectResumed _ -> {
                // the way into a selection; nothing is owed yet, or still is
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(ReceivedEvent received, ReviewEvent event) {
        projectOf(event)
                .ifPresentOrElse(
                        project -> whenKnown(received, project), () -> announcing.tell(received.id(), event, null));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(ReceivedEvent received, FundingEvent event) {
        whenKnown(received, new ProjectId(event.projectId()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(ReceivedEvent received, SupervisionEvent event) {
        whenKnown(received, new ProjectId(event.projectId()));
    }

    private void whenKnown(ReceivedEvent received, ProjectId id) {
        projects.alone(id);
        projects.known(id)
                .ifPresentOrElse(
                        project -> ofKnown(received.id(), received.event(), project), () -> parked.park(received, id));
    }

    private void ofKnown(UUID eventId, DomainEvent event, Project project) {
        switch (event) {
            case ReviewEvent review -> {
                announcing.tell(eventId, review, project);
                if (review instanceof SelectionFinalised selection && "SELECTED".equals(selection.outcome())) {
                    followingUp.open(project, selection.finalisedOn());
                }
            }
            case FundingEvent funding -> {
                announcing.tell(eventId, funding, project);
                supported(funding, project);
            }
            case SupervisionEvent supervision -> announcing.tell(eventId, supervision, project);
            default -> throw new IllegalStateException("never parked: " + event.getClass());
        }
    }

    private void supported(FundingEvent event, Project project) {
        switch (event) {
            case AwardIssued award -> followingUp.open(project, award.issuedOn());
            case AwardAmended _,
                    InstalmentDue _,
                    DisbursementPaid _,
                    PaymentReturned _,
                    PayeeAccountChanged _,
                    RecoveryOrdered _,
                    Recovered _,
                    RepaymentOverdue _,
                    EnterpriseBlacklisted _ -> {
                // money of a project that is followed up already
            }
        }
    }

    private static Optional<ProjectId> projectOf(ReviewEvent event) {
        return switch (event) {
            case SelectionFinalised selection -> Optional.of(new ProjectId(selection.projectId()));
            case ObjectionRaised raised -> Optional.of(new ProjectId(raised.projectId()));
            case ObjectionDecided decided -> Optional.of(new ProjectId(decided.projectId()));
            case RoundOpened _, ExpertInvited _, ExpertRecused _, ScoresDue _, ListPublished _ -> Optional.empty();
        };
    }
}
