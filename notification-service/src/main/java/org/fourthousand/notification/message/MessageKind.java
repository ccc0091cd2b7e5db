package org.fourthousand.notification.message;

import static org.fourthousand.notification.message.Audience.CITY_OFFICE;
import static org.fourthousand.notification.message.Audience.DEPARTMENT;
import static org.fourthousand.notification.message.Audience.ENTERPRISE;
import static org.fourthousand.notification.message.Audience.EVERY_CITY_OFFICE;
import static org.fourthousand.notification.message.Audience.EXPERT;
import static org.fourthousand.notification.message.Audience.FINANCE_OFFICE;
import static org.fourthousand.notification.message.Audience.HIGHER_DEPARTMENT;
import static org.fourthousand.notification.message.Audience.REGISTRY_OFFICE;
import static org.fourthousand.notification.message.Audience.RESPONSIBLE_OFFICE;
import static org.fourthousand.notification.message.Audience.REVIEW_OFFICE;
import static org.fourthousand.notification.message.Audience.SUPERVISION_OFFICE;

import java.util.List;
import java.util.Locale;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
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
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.RoundOpened;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeEscalated;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.events.supervision.NoticeUrged;
import org.fourthousand.events.supervision.WarningRaised;

/**
 * The table of messages: which event says what, and who is told. {@code docs/messages.md} shows it to people and is held
 * against it by a test. A notice never goes to an enterprise; an objector, a score and an account stand in no message.
 */
public enum MessageKind {
    PROJECT_SUBMITTED(ProjectSubmitted.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PROJECT_RETURNED(ProjectReturned.class, ENTERPRISE),
    PROJECT_WITHDRAWN(ProjectWithdrawn.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PROJECT_WITHDRAWN_AFTER_RECOMMENDATION(
            ProjectWithdrawn.class, ENTERPRISE, RESPONSIBLE_OFFICE, CITY_OFFICE, REGISTRY_OFFICE),
    PROJECT_RECOMMENDED_BY_COUNTY(ProjectRecommended.class, ENTERPRISE, CITY_OFFICE),
    PROJECT_RECOMMENDED_BY_CITY(ProjectRecommended.class, ENTERPRISE, REGISTRY_OFFICE),
    PROJECT_ENTERED_LIBRARY(ProjectEnteredLibrary.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PROJECT_CARRIED_OVER(ProjectCarriedOver.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PROJECT_UPDATED(ProjectUpdated.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PROJECT_SUSPENDED(ProjectSuspended.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PROJECT_RESUMED(ProjectResumed.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PROJECT_EXITED(ProjectExited.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PROJECT_ACCEPTED(ProjectAccepted.class, ENTERPRISE, RESPONSIBLE_OFFICE, FINANCE_OFFICE),
    PROGRESS_REPORTED(ProgressReported.class, RESPONSIBLE_OFFICE),

    ROUND_OPENED(RoundOpened.class, EVERY_CITY_OFFICE, REGISTRY_OFFICE),
    EXPERT_INVITED(ExpertInvited.class, EXPERT),
    EXPERT_REPLACED(ExpertRecused.class, EXPERT, REVIEW_OFFICE),
    EXPERT_NOT_REPLACED(ExpertRecused.class, REVIEW_OFFICE),
    SCORES_DUE(ScoresDue.class, EXPERT),
    LIST_PUBLISHED(ListPublished.class, EVERY_CITY_OFFICE, SUPERVISION_OFFICE),
    OBJECTION_RAISED(ObjectionRaised.class, REVIEW_OFFICE, SUPERVISION_OFFICE),
    OBJECTION_DECIDED(ObjectionDecided.class, ENTERPRISE, RESPONSIBLE_OFFICE, SUPERVISION_OFFICE),
    OBJECTION_NOT_ACCEPTED(ObjectionDecided.class),
    PROJECT_SELECTED(SelectionFinalised.class, ENTERPRISE, RESPONSIBLE_OFFICE, FINANCE_OFFICE),
    PROJECT_NOT_SELECTED(SelectionFinalised.class, ENTERPRISE),

    AWARD_ISSUED(AwardIssued.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    AWARD_AMENDED(AwardAmended.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    INSTALMENT_DUE(InstalmentDue.class, FINANCE_OFFICE),
    RECOVERY_ORDERED(RecoveryOrdered.class, ENTERPRISE, RESPONSIBLE_OFFICE, SUPERVISION_OFFICE),
    RECOVERED(Recovered.class, ENTERPRISE, FINANCE_OFFICE),
    REPAYMENT_OVERDUE(RepaymentOverdue.class, ENTERPRISE, FINANCE_OFFICE),
    ENTERPRISE_BLACKLISTED(
            EnterpriseBlacklisted.class, ENTERPRISE, RESPONSIBLE_OFFICE, REGISTRY_OFFICE, SUPERVISION_OFFICE),
    INSTALMENT_PAID(DisbursementPaid.class, ENTERPRISE, RESPONSIBLE_OFFICE),
    PAYMENT_RETURNED(PaymentReturned.class, ENTERPRISE, FINANCE_OFFICE),

    PAYEE_ACCOUNT_CHANGED(PayeeAccountChanged.class, ENTERPRISE),

    NOTICE_ISSUED(NoticeIssued.class, DEPARTMENT),
    NOTICE_URGED(NoticeUrged.class, DEPARTMENT),
    NOTICE_ESCALATED(NoticeEscalated.class, HIGHER_DEPARTMENT, SUPERVISION_OFFICE),
    NOTICE_CLOSED(NoticeClosed.class, DEPARTMENT, SUPERVISION_OFFICE),
    WARNING_RAISED(WarningRaised.class, ENTERPRISE, RESPONSIBLE_OFFICE);

    private final Class<? extends DomainEvent> event;
    private final List<Audience> audiences;

    MessageKind(Class<? extends DomainEvent> event, Audience... audiences) {
        this.event = event;
        this.audiences = List.of(audiences);
    }

    /** The event that says it. */
    public Class<? extends DomainEvent> event() {
        return event;
    }

    /** Who is told; empty when nobody is, on purpose. */
    public List<Audience> audiences() {
        return audiences;
    }

    /** The name of its templates, for example {@code project-returned}. */
    public String templateName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
