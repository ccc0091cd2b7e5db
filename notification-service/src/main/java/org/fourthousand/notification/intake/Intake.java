package org.fourthousand.notification.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fourthousand.events.funding.FundingEvent;
import org.fourthousand.events.registry.RegistryEvent;
import org.fourthousand.events.review.ReviewEvent;
import org.fourthousand.events.supervision.SupervisionEvent;
import org.fourthousand.kit.inbox.Inbox;

/** One listener for each topic of the suite; each event has its consequences once. */
@ApplicationScoped
public class Intake {

    private final Inbox inbox;
    private final Consequences consequences;

    Intake(Inbox inbox, Consequences consequences) {
        this.inbox = inbox;
        this.consequences = consequences;
    }

    @Incoming("registry-projects")
    @Blocking
    public void project(String message) {
        registry(message);
    }

    @Incoming("registry-progress")
    @Blocking
    public void progress(String message) {
        registry(message);
    }

    @Incoming("review-rounds")
    @Blocking
    public void round(String message) {
        review(message);
    }

    @Incoming("review-selections")
    @Blocking
    public void selection(String message) {
        review(message);
    }

    @Incoming("funding-awards")
    @Blocking
    public void award(String message) {
        funding(message);
    }

    @Incoming("funding-disbursements")
    @Blocking
    public void disbursement(String message) {
        funding(message);
    }

    @Incoming("supervision-notices")
    @Blocking
    public void notice(String message) {
        inbox.receiveEnvelope(
                message,
                SupervisionEvent.class,
                received -> consequences.of(received, (SupervisionEvent) received.event()));
    }

    private void registry(String message) {
        inbox.receiveEnvelope(
                message, RegistryEvent.class, received -> consequences.of(received, (RegistryEvent) received.event()));
    }

    private void review(String message) {
        inbox.receiveEnvelope(
                message, ReviewEvent.class, received -> consequences.of(received, (ReviewEvent) received.event()));
    }

    private void funding(String message) {
        inbox.receiveEnvelope(
                message, FundingEvent.class, received -> consequences.of(received, (FundingEvent) received.event()));
    }
}
