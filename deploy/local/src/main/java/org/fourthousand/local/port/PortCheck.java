package org.fourthousand.local.port;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.Locale;
import org.fourthousand.local.failure.SuiteFailure;

/** Finds out before anything is started whether the ports are to be had. */
public final class PortCheck {

    private PortCheck() {}

    /**
     * Refuses when one of the ports is taken.
     *
     * @throws SuiteFailure naming the port, who holds it when that can be known, and the variable that moves it
     */
    public static void refuseTaken(Collection<Port> wanted, Ports ports) {
        for (var port : wanted) {
            var number = ports.of(port);
            if (!free(number)) {
                throw new SuiteFailure(
                        "Port %d (%s) is in use%s."
                                .formatted(
                                        number,
                                        port.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                        PortOwner.of(number).map(" by "::concat).orElse("")),
                        "Stop that program, or move the port: %s=%d deploy/suite up"
                                .formatted(port.variable(), number < 55_536 ? number + 10_000 : number - 10_000));
            }
        }
    }

    /** Whether a server could listen on this port of {@link Ports#HOST} now. */
    public static boolean free(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Ports.loopback(), number), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
