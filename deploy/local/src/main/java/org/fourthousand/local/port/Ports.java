package org.fourthousand.local.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fourthousand.local.failure.SuiteFailure;

/** The numbers that the ports have in one suite; two suites on one machine need different ones. */
public final class Ports {

    /** The only address the suite listens on. */
    public static final String HOST = "127.0.0.1";

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = Collections.unmodifiableMap(numbers);
    }

    /**
     * The usual numbers, moved where {@link Port#variable()} is set.
     *
     * @throws SuiteFailure when a variable holds no port number, or two ports would be the same
     */
    public static Ports fromEnvironment(Map<String, String> environment) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        var takenBy = new HashMap<Integer, Port>();
        for (var port : Port.values()) {
            var number = number(port, environment.getOrDefault(port.variable(), ""));
            var other = takenBy.putIfAbsent(number, port);
            if (other != null) {
                throw new SuiteFailure(
                        "%s and %s would both be port %d.".formatted(other.variable(), port.variable(), number),
                        "Give one of the two another number.");
            }
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    /** Numbers that nobody uses at this moment, for a suite beside a running one. */
    public static Ports free() {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (var port : Port.values()) {
                var socket = new ServerSocket(0, 1, loopback());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (var socket : held) {
                socket.close();
            }
            return new Ports(numbers);
        } catch (IOException refused) {
            throw new UncheckedIOException("no free port on " + HOST, refused);
        }
    }

    /** The numbers another launcher wrote down with {@link #asMap()}; ports it did not know keep their usual ones. */
    public static Ports of(Map<Port, Integer> numbers) {
        var complete = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            complete.put(port, numbers.getOrDefault(port, port.usual()));
        }
        return new Ports(complete);
    }

    /** The number of one port. */
    public int of(Port port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    /** Host and number as {@code 127.0.0.1:8080}. */
    public String address(Port port) {
        return HOST + ":" + of(port);
    }

    /** The base address for HTTP, without a slash at its end. */
    public URI http(Port port) {
        return URI.create("http://" + address(port));
    }

    /** {@link #HOST} as an address. */
    public static InetAddress loopback() {
        return InetAddress.ofLiteral(HOST);
    }

    /** All numbers, to write down. */
    public Map<Port, Integer> asMap() {
        return numbers;
    }

    private static int number(Port port, String written) {
        if (written.isBlank()) {
            return port.usual();
        }
        try {
            var number = Integer.parseInt(written.strip());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as for a number that no port can have
        }
        throw new SuiteFailure(
                "%s=%s is no port number.".formatted(port.variable(), written),
                "Set it to a number from 1 to 65535, or unset it for %d.".formatted(port.usual()));
    }
}
