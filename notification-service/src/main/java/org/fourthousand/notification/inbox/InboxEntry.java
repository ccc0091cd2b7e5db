package org.fourthousand.notification.inbox;

import java.time.Instant;
import org.fourthousand.notification.directory.Language;
import org.fourthousand.notification.message.Letters;
import org.fourthousand.notification.message.Message;
import org.fourthousand.notification.message.MessageId;
import org.fourthousand.notification.message.MessageKind;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A message in the inbox, in the language asked for.
 *
 * @param addressee whom it is addressed to: {@code enterprise:USCC}, {@code expert:ID} or {@code role:division}
 * @param readAt when somebody addressed read it first, null before
 */
public record InboxEntry(
        MessageId id,
        MessageKind kind,
        String addressee,
        @Nullable ProjectId projectId,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant readAt) {

    static InboxEntry of(Message message, Letters letters, Language language) {
        var letter = letters.write(message.kind(), message.facts(), language);
        return new InboxEntry(
                message.id(),
                message.kind(),
                message.addressee(),
                message.project(),
                letter.subject(),
                letter.body(),
                message.createdAt(),
                message.readAt());
    }
}
