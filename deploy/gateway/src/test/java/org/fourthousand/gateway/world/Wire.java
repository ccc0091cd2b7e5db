package org.fourthousand.gateway.world;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A caller who writes requests byte by byte, as no well-behaved client would let one. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 10_000;

    /** An answer as it came. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private final Socket socket;
    private final InputStream input;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    /** A new connection to the gateway. */
    public static Wire open() throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return new Wire(socket);
    }

    /** Sends a head of these lines on a connection of its own, and answers what came back. */
    public static Answer ask(String... lines) throws IOException {
        try (var wire = open()) {
            return wire.send(String.join("\r\n", lines) + "\r\n\r\n").answer();
        }
    }

    /** Writes text as it is. */
    public Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Reads one answer with its whole body. */
    public Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(status, headers, new String(input.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Reads one line, without its end; empty at the end of the connection. */
    public String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Whether the gateway closed the connection. */
    public boolean isClosedByGateway() throws IOException {
        return input.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
