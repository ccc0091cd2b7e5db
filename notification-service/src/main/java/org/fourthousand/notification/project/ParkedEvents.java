package org.fourthousand.notification.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.event.EventJson;
import org.fourthousand.kit.event.ReceivedEvent;

/**
 * Events about a project that the registry has not told of yet. Topics do not wait for one another, so an award may
 * arrive before the project it is for; it stays here until the first snapshot comes, in whose transaction it is taken up.
 */
@ApplicationScoped
public class ParkedEvents {

    private static final String PARK =
            "insert into parked_event (id, project_id, event, parked_at) values (:id, :project, :event, :at)";

    private static final String TAKE = "delete from parked_event where project_id = :project returning id, event";

    private final EntityManager entities;
    private final EventJson json;
    private final Clock clock;

    ParkedEvents(EntityManager entities, EventJson json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps an event until its project is known. Take the project's turn before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void park(ReceivedEvent received, ProjectId project) {
        entities.createNativeQuery(PARK)
                .setParameter("id", received.id())
                .setParameter("project", project.value())
                .setParameter("event", json.write(received.id(), received.time(), received.event()))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Hands out what waited for a project, in the order in which it happened; it waits no more. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ReceivedEvent> take(ProjectId project) {
        List<Tuple> rows = entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter("project", project.value())
                .getResultList();
        return rows.stream()
                .sorted((one, other) -> one.get("id", UUID.class).compareTo(other.get("id", UUID.class)))
                .map(row -> json.read(row.get("event", String.class)))
                .flatMap(Optional::stream)
                .sorted((one, other) -> one.time().compareTo(other.time()))
                .toList();
    }
}
