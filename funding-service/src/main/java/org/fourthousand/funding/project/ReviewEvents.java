package org.fourthousand.funding.project;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.ReviewEvent;
import org.fourthousand.events.review.RoundOpened;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.kit.inbox.Inbox;

/** Hears the selection: what is entitled to an award, and what still stands against it. */
@ApplicationScoped
public class ReviewEvents {

    private final Inbox inbox;
    private final Projection projection;

    ReviewEvents(Inbox inbox, Projection projection) {
        this.inbox = inbox;
        this.projection = projection;
    }

    /** From {@code review.rounds}. */
    @Incoming("review-rounds")
    @Blocking
    public void round(String message) {
        inbox.receive(message, ReviewEvent.class, this::on);
    }

    /** From {@code review.selections}. */
    @Incoming("review-selections")
    @Blocking
    public void selection(String message) {
        inbox.receive(message, ReviewEvent.class, this::on);
    }

    private void on(ReviewEvent event) {
        switch (event) {
            case ListPublished list -> projection.publicity(list);
            case ObjectionRaised raised -> projection.objectionRaised(raised);
            case ObjectionDecided decided -> projection.objectionDecided(decided);
            case SelectionFinalised selection -> projection.selection(selection);
            case RoundOpened _, ExpertInvited _, ExpertRecused _, ScoresDue _ -> {
                // no money hangs on these
            }
        }
    }
}
