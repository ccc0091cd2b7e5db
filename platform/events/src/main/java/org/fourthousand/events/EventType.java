package org.fourthousand.events;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * The catalogue: which facts exist, what they are called on the wire and which topic carries them. The wire name is
 * {@code org.fourthousand.{producer}.{event}.v1}; a change that a reader of {@code v1} could not read becomes {@code v2}.
 *
 * @param event the record
 * @param topic where it is published
 */
public record EventType(Class<? extends DomainEvent> event, Topic topic) {

    private static final List<EventType> ALL = List.of(
            new EventType(ProjectSubmitted.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectReturned.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectWithdrawn.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectRecommended.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectEnteredLibrary.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectCarriedOver.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectUpdated.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectSuspended.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectResumed.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectExited.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProjectAccepted.class, Topic.REGISTRY_PROJECTS),
            new EventType(ProgressReported.class, Topic.REGISTRY_PROGRESS),
            new EventType(RoundOpened.class, Topic.REVIEW_ROUNDS),
            new EventType(ExpertInvited.class, Topic.REVIEW_ROUNDS),
            new EventType(ExpertRecused.class, Topic.REVIEW_ROUNDS),
            new EventType(ScoresDue.class, Topic.REVIEW_ROUNDS),
            new EventType(ListPublished.class, Topic.REVIEW_ROUNDS),
            new EventType(ObjectionRaised.class, Topic.REVIEW_ROUNDS),
            new EventType(ObjectionDecided.class, Topic.REVIEW_ROUNDS),
            new EventType(SelectionFinalised.class, Topic.REVIEW_SELECTIONS),
            new EventType(AwardIssued.class, Topic.FUNDING_AWARDS),
            new EventType(AwardAmended.class, Topic.FUNDING_AWARDS),
            new EventType(InstalmentDue.class, Topic.FUNDING_AWARDS),
            new EventType(RecoveryOrdered.class, Topic.FUNDING_AWARDS),
            new EventType(Recovered.class, Topic.FUNDING_AWARDS),
            new EventType(RepaymentOverdue.class, Topic.FUNDING_AWARDS),
            new EventType(EnterpriseBlacklisted.class, Topic.FUNDING_AWARDS),
            new EventType(DisbursementPaid.class, Topic.FUNDING_DISBURSEMENTS),
            new EventType(PaymentReturned.class, Topic.FUNDING_DISBURSEMENTS),
            new EventType(PayeeAccountChanged.class, Topic.FUNDING_DISBURSEMENTS),
            new EventType(NoticeIssued.class, Topic.SUPERVISION_NOTICES),
            new EventType(NoticeUrged.class, Topic.SUPERVISION_NOTICES),
            new EventType(NoticeEscalated.class, Topic.SUPERVISION_NOTICES),
            new EventType(NoticeClosed.class, Topic.SUPERVISION_NOTICES),
            new EventType(WarningRaised.class, Topic.SUPERVISION_NOTICES));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private static final Map<Class<? extends DomainEvent>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::event, Function.identity()));

    /** All types, in the order of the table in the design. */
    public static List<EventType> all() {
        return ALL;
    }

    /** The type of an event; every event has one, which a test holds. */
    public static EventType of(DomainEvent event) {
        var type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException(event.getClass() + " is not in the catalogue");
        }
        return type;
    }

    /** The type with this wire name; empty for names this version does not know. */
    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** For example {@code org.fourthousand.registry.project-submitted.v1}. */
    public String wireName() {
        return "org.fourthousand." + producer() + "." + kebab(event.getSimpleName()) + ".v1";
    }

    /** The producing service's short name: registry, review, funding or supervision. */
    public String producer() {
        var name = event.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
