package org.fourthousand.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.notification.delivery.Outcome.Accepted;
import org.fourthousand.notification.delivery.Outcome.NoAddress;
import org.fourthousand.notification.delivery.Outcome.Refused;
import org.fourthousand.notification.delivery.Outcome.Unreachable;
import org.fourthousand.notification.message.MessageId;
import org.hibernate.annotations.Immutable;

/** One attempt to deliver a message: when, and the answer. Written once. */
@Entity
@Immutable
public class DeliveryAttempt {

    private static final int LONGEST_ANSWER = 1000;

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queried by
    private UUID messageId;

    private Instant at;
    private String outcome;
    private String answer;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected DeliveryAttempt() {}

    DeliveryAttempt(MessageId message, Instant at, Outcome outcome) {
        this.id = Ids.next();
        this.messageId = message.value();
        this.at = at;
        this.outcome = switch (outcome) {
            case Accepted _ -> "ACCEPTED";
            case Refused _ -> "REFUSED";
            case Unreachable _ -> "UNREACHABLE";
            case NoAddress _ -> "NO_ADDRESS";
        };
        this.answer = outcome.answer().substring(0, Math.min(outcome.answer().length(), LONGEST_ANSWER));
    }

    public Instant at() {
        return at;
    }

    public String outcome() {
        return outcome;
    }

    public String answer() {
        return answer;
    }
}
