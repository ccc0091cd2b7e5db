package org.fourthousand.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.notification.message.Channel;
import org.fourthousand.notification.message.Message;
import org.fourthousand.notification.message.MessageId;

/** In-app messages addressed to the caller. The query asks, and row-level security holds, the same. */
@ApplicationScoped
class AddressedMessages implements PanacheRepositoryBase<Message, UUID> {

    private static final String TO_CALLER =
            "channel = ?1 and function('caller_is_addressed', uscc, expertId, role, division) = true";

    List<Message> page(boolean unreadOnly, UUID after, int limit) {
        return find(
                        TO_CALLER + " and id > ?2" + (unreadOnly ? " and readAt is null" : "") + " order by id",
                        Channel.INBOX,
                        after)
                .page(0, limit + 1)
                .list();
    }

    Optional<Message> one(MessageId id) {
        return find(TO_CALLER + " and id = ?2", Channel.INBOX, id.value()).firstResultOptional();
    }
}
