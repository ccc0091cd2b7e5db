package org.fourthousand.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.notification.delivery.Addresses.Address;
import org.fourthousand.notification.delivery.Outcome.Accepted;
import org.fourthousand.notification.delivery.Outcome.NoAddress;
import org.fourthousand.notification.delivery.Outcome.Refused;
import org.fourthousand.notification.delivery.Outcome.Unreachable;
import org.fourthousand.notification.message.Letters;
import org.fourthousand.notification.message.Message;

/**
 * Sends the mails that are due, a batch at a time. The batch's rows stay locked while it is sent and are marked in the
 * same transaction: a crash in between leaves them queued, and the mails that were out already go again under the same
 * {@code Message-ID}.
 */
@ApplicationScoped
public class SendingBatch {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Deliveries deliveries;
    private final Addresses addresses;
    private final Letters letters;
    private final Postman postman;
    private final Patience patience;
    private final EntityManager entities;
    private final Clock clock;
    private final int size;

    SendingBatch(
            Deliveries deliveries,
            Addresses addresses,
            Letters letters,
            Postman postman,
            Patience patience,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "fourthousand.delivery.batch") int size) {
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.letters = letters;
        this.postman = postman;
        this.patience = patience;
        this.entities = entities;
        this.clock = clock;
        this.size = size;
    }

    /**
     * What a batch came to.
     *
     * @param mails mails that were due
     * @param unreachable how many of them nobody answered to
     */
    public record Report(int mails, int unreachable) {

        /** Whether more may be due right now. */
        boolean wasFull(int size) {
            return mails == size;
        }

        /** Whether the server gave no answer to anything. */
        boolean wasSilence() {
            return mails > 0 && mails == unreachable;
        }
    }

    private record Written(Message message, Optional<Address> address) {}

    private record Sent(Message message, Outcome outcome) {}

    /** Sends one batch; returns when each of its mails is marked. */
    public Report send() {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .call(this::sendLocked);
    }

    /** Mails in a full batch. */
    int size() {
        return size;
    }

    /** The batch within the transaction that is open. */
    Report sendLocked() {
        var due = deliveries.claim(clock.instant(), size);
        if (due.isEmpty()) {
            return new Report(0, 0);
        }
        var sent = send(written(due));
        sent.forEach(each -> mark(each.message(), each.outcome()));
        return new Report(sent.size(), (int) sent.stream()
                .filter(each -> each.outcome() instanceof Unreachable)
                .count());
    }

    private List<Written> written(List<Message> due) {
        var known = new HashMap<String, Optional<Address>>();
        return due.stream()
                .map(message -> new Written(
                        message,
                        known.computeIfAbsent(message.addressee() + message.project(), _ -> addresses.of(message))))
                .toList();
    }

    /**
     * Sends outside the transaction, whose rows stay locked meanwhile: the mailer's threads would take it on, and a commit
     * that finds one of them still inside fails.
     */
    private List<Sent> send(List<Written> mails) {
        return QuarkusTransaction.suspendingExisting()
                .call(() -> Uni.join()
                        .all(mails.stream().map(this::attempt).toList())
                        .andFailFast()
                        .await()
                        .atMost(LONGEST.dividedBy(2)));
    }

    private Uni<Sent> attempt(Written mail) {
        var message = mail.message();
        if (mail.address().isEmpty()) {
            return Uni.createFrom().item(new Sent(message, new NoAddress("no address is recorded for this office")));
        }
        var to = mail.address().get();
        return Uni.createFrom()
                .item(() -> letters.write(message.kind(), message.facts(), to.language()))
                .chain(letter -> postman.send(message.id(), to.email(), to.language(), letter))
                .onFailure(TemplateException.class)
                .recoverWithItem(failure -> new Refused("the letter cannot be written: " + failure.getMessage()))
                .map(outcome -> new Sent(message, outcome));
    }

    private void mark(Message message, Outcome outcome) {
        var now = clock.instant();
        switch (outcome) {
            case Accepted _ -> message.delivered(now);
            case Refused _ -> message.refused(patience.tries(), now.plus(patience.afterRefusals(message.tries())));
            case Unreachable _ -> message.postponed(now.plus(patience.whileUnreachable()));
            case NoAddress _ -> message.held(now.plus(patience.withoutAddress()));
        }
        entities.persist(new DeliveryAttempt(message.id(), now, outcome));
    }
}
