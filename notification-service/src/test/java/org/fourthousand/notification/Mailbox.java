package org.fourthousand.notification;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A real SMTP server, whose mailbox a test reads, which it may stop, and which refuses whom it is told to. */
@Singleton
public class Mailbox {

    private final GreenMail server;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    Mailbox(@ConfigProperty(name = "quarkus.mailer.port") int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    void open(@Observes StartupEvent started) {
        server.start();
        deliver();
    }

    @PreDestroy
    void close() {
        server.stop();
    }

    /** Nobody answers on the port from now on. */
    public void goDown() {
        server.stop();
    }

    /** Somebody answers again; the mails of before are gone. */
    public void comeBack() {
        server.start();
        deliver();
    }

    /** Mails to this address are refused. */
    public void refuse(String address) {
        refused.add(address);
    }

    /** And taken again. */
    public void take(String address) {
        refused.remove(address);
    }

    /** All mails to an address so far. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** Waits for so many mails to an address. */
    public List<MimeMessage> await(String address, int mails) {
        return Awaitility.await(mails + " mail(s) to " + address)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> to(address), found -> found.size() >= mails);
    }

    private void deliver() {
        var users = server.getUserManager();
        users.setMessageDeliveryHandler((message, recipient) -> {
            if (refused.contains(recipient.getEmail())) {
                throw new MessagingException("refused by the test");
            }
            synchronized (users) {
                var known = users.getUserByEmail(recipient.getEmail());
                return known != null
                        ? known
                        : users.createUser(recipient.getEmail(), recipient.getEmail(), recipient.getEmail());
            }
        });
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(RecipientType.TO))
                    .map(Address::toString)
                    .anyMatch(address::equals);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
