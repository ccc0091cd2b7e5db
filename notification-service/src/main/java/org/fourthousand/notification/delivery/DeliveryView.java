package org.fourthousand.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.fourthousand.notification.message.Channel;
import org.fourthousand.notification.message.Message;
import org.fourthousand.notification.message.MessageId;
import org.fourthousand.notification.message.MessageKind;
import org.fourthousand.notification.message.MessageState;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of one message, without its words.
 *
 * @param addressee {@code enterprise:USCC}, {@code expert:ID} or {@code role:division}
 * @param tries refusals so far
 * @param attempts every attempt with its answer, oldest first; null in lists
 */
public record DeliveryView(
        MessageId id,
        MessageKind kind,
        Channel channel,
        String addressee,
        @Nullable ProjectId projectId,
        MessageState state,
        int tries,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable List<AttemptView> attempts) {

    /**
     * One attempt.
     *
     * @param outcome ACCEPTED, REFUSED, UNREACHABLE or NO_ADDRESS
     */
    public record AttemptView(Instant at, String outcome, String answer) {
        static AttemptView of(DeliveryAttempt attempt) {
            return new AttemptView(attempt.at(), attempt.outcome(), attempt.answer());
        }
    }

    static DeliveryView of(Message message) {
        return of(message, null);
    }

    static DeliveryView of(Message message, @Nullable List<DeliveryAttempt> attempts) {
        return new DeliveryView(
                message.id(),
                message.kind(),
                message.channel(),
                message.addressee(),
                message.project(),
                message.state(),
                message.tries(),
                message.createdAt(),
                message.nextAttemptAt(),
                message.deliveredAt(),
                attempts == null ? null : attempts.stream().map(AttemptView::of).toList());
    }
}
