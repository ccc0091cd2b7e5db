package org.fourthousand.events.supervision;

import java.util.UUID;
import org.fourthousand.events.DomainEvent;

/** A fact about follow-up (督查、交办、督办, clause 六.1). */
public sealed interface SupervisionEvent extends DomainEvent
        permits NoticeIssued, NoticeUrged, NoticeEscalated, NoticeClosed, WarningRaised {

    /** The project the matter is about. */
    UUID projectId();

    @Override
    default String key() {
        return projectId().toString();
    }
}
