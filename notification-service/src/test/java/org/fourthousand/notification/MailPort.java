package org.fourthousand.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Points the service at a free loopback port, on which {@link Mailbox} runs the mail server. */
public class MailPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", String.valueOf(socket.getLocalPort()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        // the port was only looked for
    }
}
