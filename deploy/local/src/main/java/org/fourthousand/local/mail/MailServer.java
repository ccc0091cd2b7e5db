package org.fourthousand.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;

/**
 * A mail server inside the launcher: takes every mail over SMTP, keeps each as a file before it says so, and shows it
 * over IMAP to whoever logs in as the recipient, with any password.
 */
public final class MailServer implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** Starts it over a folder that holds the mails of earlier starts, and may be empty. */
    public static MailServer start(Path folder, Ports ports, InstantSource time) {
        var server = new GreenMail(new ServerSetup[] {
                    setup(ports.of(Port.SMTP), ServerSetup.PROTOCOL_SMTP),
                    setup(ports.of(Port.IMAP), ServerSetup.PROTOCOL_IMAP)
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        try {
            server.start();
            server.loadEmails(folder);
        } catch (IOException | FolderException | IllegalStateException refused) {
            server.stop();
            throw new SuiteFailure(
                    "The mail server does not start: " + refused.getMessage(),
                    "See that the mails in " + folder + " can be read.",
                    refused);
        }
        var archive = new MailArchive(folder, time);
        var users = server.getUserManager();
        users.setMessageDeliveryHandler((message, recipient) -> {
            var address = recipient.getEmail().toLowerCase(Locale.ROOT);
            archive.keep(address, message.getMessage());
            return mailbox(users, address);
        });
        return new MailServer(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static synchronized GreenMailUser mailbox(UserManager users, String address) throws UserException {
        var known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, Ports.HOST, protocol);
        setup.setServerStartupTimeout(STARTS_WITHIN.toMillis());
        return setup;
    }
}
