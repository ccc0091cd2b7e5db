package org.fourthousand.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.fourthousand.events.funding.FundingEvent;
import org.fourthousand.events.registry.RegistryEvent;
import org.fourthousand.events.review.ReviewEvent;
import org.fourthousand.events.supervision.SupervisionEvent;
import org.fourthousand.notification.notice.Notices;
import org.fourthousand.notification.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * Turns an event into messages, in the transaction that takes the event in: one for each recipient and channel, once. The
 * parts of the audience are found now; addresses are looked up when a mail is sent.
 */
@ApplicationScoped
public class Announcing {

    private final EntityManager entities;
    private final Notices notices;
    private final Clock clock;
    private final Event<MailQueued> queued;

    Announcing(EntityManager entities, Notices notices, Clock clock, Event<MailQueued> queued) {
        this.entities = entities;
        this.notices = notices;
        this.clock = clock;
        this.queued = queued;
    }

    /** Tells whom a project's step concerns. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID eventId, RegistryEvent event, Project project) {
        tell(eventId, RegistryMessages.of(event), project);
    }

    /**
     * Tells whom a round's step concerns.
     *
     * @param project the project it is about, null when it is about a round or an expert
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID eventId, ReviewEvent event, @Nullable Project project) {
        tell(eventId, ReviewMessages.of(event), project);
    }

    /** Tells whom the money concerns. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID eventId, FundingEvent event, Project project) {
        tell(eventId, FundingMessages.of(event), project);
    }

    /** Tells whom a notice or a warning concerns. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID eventId, SupervisionEvent event, Project project) {
        tell(eventId, SupervisionMessages.of(event, notices), project);
    }

    private void tell(UUID eventId, Announcement announcement, @Nullable Project project) {
        var full = project == null
                ? announcement
                : announcement.with("project", project.name()).with("enterprise", project.enterpriseName());
        var facts = new Facts(full.facts());
        var recipients = Recipients.of(full, project);
        for (var addressee : recipients) {
            for (var channel : Channel.values()) {
                entities.persist(new Message(
                        eventId,
                        full,
                        facts,
                        addressee,
                        channel,
                        project == null ? null : project.id(),
                        clock.instant()));
            }
        }
        if (!recipients.isEmpty()) {
            queued.fire(new MailQueued());
        }
    }
}
