package org.fourthousand.funding.project;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeEscalated;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.events.supervision.NoticeUrged;
import org.fourthousand.events.supervision.SupervisionEvent;
import org.fourthousand.events.supervision.WarningRaised;
import org.fourthousand.kit.inbox.Inbox;

/** Hears the supervision (督办): a serious notice holds payments, its closing releases them. */
@ApplicationScoped
public class SupervisionEvents {

    private final Inbox inbox;
    private final Projection projection;

    SupervisionEvents(Inbox inbox, Projection projection) {
        this.inbox = inbox;
        this.projection = projection;
    }

    /** From {@code supervision.notices}. */
    @Incoming("supervision-notices")
    @Blocking
    public void notice(String message) {
        inbox.receive(message, SupervisionEvent.class, this::on);
    }

    private void on(SupervisionEvent event) {
        switch (event) {
            case NoticeIssued issued -> projection.noticeIssued(issued);
            case NoticeClosed closed -> projection.noticeClosed(closed);
            case NoticeUrged _, NoticeEscalated _, WarningRaised _ -> {
                // only a serious notice holds money
            }
        }
    }
}
