package org.fourthousand.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.message.Channel;
import org.fourthousand.notification.message.Message;
import org.fourthousand.notification.message.MessageId;
import org.hibernate.Timeouts;

/** Messages under the aspect of their delivery. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Message, UUID> {

    private static final String DUE =
            "channel = ?1 and state in ('QUEUED', 'HELD') and nextAttemptAt <= ?2 order by nextAttemptAt, id";

    private static final String RELEASE = "update Message set nextAttemptAt = :now where state = 'HELD'"
            + " and role = :role and division = :division";

    /**
     * Mails whose next attempt is due, longest due first. Their rows stay locked until the transaction ends and are
     * passed over by everybody else, so that any number of senders share the work.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Message> claim(Instant now, int atMost) {
        return find(DUE, Channel.EMAIL, now)
                .page(0, atMost)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** Makes due what was held until this office has an address. */
    @Transactional(Transactional.TxType.MANDATORY)
    void release(Office office, Instant now) {
        getEntityManager()
                .createQuery(RELEASE)
                .setParameter("now", now)
                .setParameter("role", office.role().roleName())
                .setParameter("division", office.division())
                .executeUpdate();
    }

    /** One message. @throws Problem 404 when there is none the caller may see */
    Message get(MessageId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("delivery", id));
    }

    /** One message, which no sender touches until the transaction ends. */
    Message forReplay(MessageId id) {
        return Optional.ofNullable(findById(id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("delivery", id));
    }

    List<Message> page(DeliveryFilter filter, UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("id > :after"));
        var parameters = Parameters.with("after", after);
        filter.conditions((condition, name, value) -> {
            conditions.add(condition);
            parameters.and(name, value);
        });
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .page(0, limit + 1)
                .list();
    }

    List<DeliveryAttempt> attempts(MessageId id) {
        return getEntityManager()
                .createQuery("from DeliveryAttempt where messageId = :id order by id", DeliveryAttempt.class)
                .setParameter("id", id.value())
                .getResultList();
    }
}
