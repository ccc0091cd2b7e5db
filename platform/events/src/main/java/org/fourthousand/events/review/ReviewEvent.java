package org.fourthousand.events.review;

import java.util.UUID;
import org.fourthousand.events.DomainEvent;

/** A fact about a selection round (每年遴选, clause 五.1). */
public sealed interface ReviewEvent extends DomainEvent
        permits RoundOpened,
                ExpertInvited,
                ExpertRecused,
                ScoresDue,
                ListPublished,
                ObjectionRaised,
                ObjectionDecided,
                SelectionFinalised {

    /** The round it happened in. */
    UUID roundId();

    @Override
    default String key() {
        return roundId().toString();
    }
}
