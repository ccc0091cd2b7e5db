package org.fourthousand.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.EventType;
import org.fourthousand.kit.event.EventJson;
import org.fourthousand.kit.id.Ids;

/**
 * Where events leave a service. Appending takes part in the caller's transaction: the event exists exactly when the change
 * it tells of is committed. The relay publishes it afterwards.
 */
@ApplicationScoped
public class Outbox {

    /**
     * The lock on the key is held until commit and taken before the row draws its sequence number, so that for one key
     * the order of the numbers is the order of the commits (docs/adr/0003).
     */
    private static final String APPEND = """
            with turn as materialized (select pg_advisory_xact_lock(hashtextextended(:key, 4000)))
            insert into outbox (id, aggregatetype, aggregateid, type, payload)
            select :id, :topic, :key, :type, cast(:payload as jsonb) from turn
            """;

    private final EntityManager entities;
    private final EventJson json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final RelayBell bell;

    Outbox(
            EntityManager entities,
            EventJson json,
            Clock clock,
            TransactionSynchronizationRegistry transactions,
            RelayBell bell) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
        this.bell = bell;
    }

    /**
     * Appends an event to the running transaction.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction is running
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        var id = Ids.next();
        var type = EventType.of(event);
        entities.createNativeQuery(APPEND)
                // the row stands for itself: a work unit of thousands of entities is not looked through for each event
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("id", id)
                .setParameter("topic", type.topic().topicName())
                .setParameter("key", event.key())
                .setParameter("type", type.wireName())
                .setParameter("payload", json.write(id, clock.instant(), event))
                .executeUpdate();
        transactions.registerInterposedSynchronization(new RingOnCommit());
    }

    private final class RingOnCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to prepare
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring();
            }
        }
    }
}
