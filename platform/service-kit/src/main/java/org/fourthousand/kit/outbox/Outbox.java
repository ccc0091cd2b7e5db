package org.fourthousand.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.EventType;
import org.fourthousand.kit.event.EventJson;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.sql.Statements;

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
            with turn as materialized (select pg_advisory_xact_lock(hashtextextended(?, 4000)))
            insert into outbox (id, aggregatetype, aggregateid, type, payload)
            select ?, ?, ?, ?, cast(? as jsonb) from turn
            """;

    private final Statements statements;
    private final EventJson json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final RelayBell bell;

    Outbox(
            Statements statements,
            EventJson json,
            Clock clock,
            TransactionSynchronizationRegistry transactions,
            RelayBell bell) {
        this.statements = statements;
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
        statements.write(
                APPEND,
                event.key(),
                id,
                type.topic().topicName(),
                event.key(),
                type.wireName(),
                json.write(id, clock.instant(), event));
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
