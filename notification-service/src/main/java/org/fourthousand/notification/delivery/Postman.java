package org.fourthousand.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.notification.delivery.Outcome.Accepted;
import org.fourthousand.notification.delivery.Outcome.Refused;
import org.fourthousand.notification.delivery.Outcome.Unreachable;
import org.fourthousand.notification.directory.Language;
import org.fourthousand.notification.directory.MailAddress;
import org.fourthousand.notification.message.Letter;
import org.fourthousand.notification.message.MessageId;

/** Hands mails to the SMTP server over pooled connections, and reads its answer. */
@ApplicationScoped
class Postman {

    private final ReactiveMailer mailer;
    private final String domain;
    private final Duration patience;

    Postman(
            ReactiveMailer mailer,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration patience) {
        this.mailer = mailer;
        this.domain = from.substring(from.indexOf('@') + 1);
        this.patience = patience;
    }

    /**
     * Sends one mail. Its {@code Message-ID} is derived from the message, so that a mail sent again after a crash between
     * sending and marking is recognised as the same.
     *
     * @return what came of it; never a failure
     */
    Uni<Outcome> send(MessageId id, String address, Language language, Letter letter) {
        if (!MailAddress.isOne(address)) {
            return Uni.createFrom().item(new Refused("not an e-mail address"));
        }
        var mail = Mail.withText(address, letter.subject(), letter.body())
                .addHeader("Message-ID", messageId(id))
                .addHeader("Content-Language", language.tag())
                .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail)
                .ifNoItem()
                .after(patience)
                .fail()
                .replaceWith(this::accepted)
                .onFailure()
                .recoverWithItem(Postman::read);
    }

    /** For example {@code <0198…@fourthousand.test>}. */
    String messageId(MessageId id) {
        return "<%s@%s>".formatted(id, domain);
    }

    private Outcome accepted() {
        return new Accepted("accepted by the mail server");
    }

    private static Outcome read(Throwable failure) {
        var answer = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        if (failure instanceof SMTPException smtp) {
            // 421: the server is closing; it says nothing about this mail
            return smtp.getReplyCode() == 421 ? new Unreachable(answer) : new Refused(answer);
        }
        return failure instanceof IOException
                        || failure instanceof TimeoutException
                        || failure instanceof io.smallrye.mutiny.TimeoutException
                        || failure.getClass().getSimpleName().startsWith("NoStackTrace")
                ? new Unreachable(answer)
                : new Refused(answer);
    }
}
