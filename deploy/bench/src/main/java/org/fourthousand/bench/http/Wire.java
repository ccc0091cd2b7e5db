package org.fourthousand.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fourthousand.local.port.Ports;

/** One connection to a service on the loopback that is kept alive: a request, then its answer. */
public final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private String authorization = "";

    /** @param token of the caller; empty for nobody */
    public Wire(int port, String token) throws IOException {
        socket = new Socket(Ports.HOST, port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        as(token);
    }

    /** From now on, somebody else speaks. */
    public void as(String token) {
        authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    }

    /** An answer. */
    public record Answer(int status, String body) {

        /**
         * Itself, when it is a success.
         *
         * @throws IllegalStateException with what was answered, when it is not
         */
        public Answer required() {
            if (status >= 300) {
                throw new IllegalStateException("answered " + status + ": " + body);
            }
            return this;
        }
    }

    /** Asks for a path with its query, both encoded. */
    public Answer get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: bench\r\n" + authorization + "\r\n", "");
    }

    /** Posts JSON under an idempotency key. */
    public Answer post(String path, String key, String body) throws IOException {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchange(
                "POST %s HTTP/1.1\r\nHost: bench\r\n%sIdempotency-Key: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, authorization, key, length),
                body);
    }

    /** Puts JSON in place of a version, which is the content of its ETag. */
    public Answer put(String path, long version, String body) throws IOException {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchange(
                "PUT %s HTTP/1.1\r\nHost: bench\r\n%sIf-Match: \"%d\"\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, authorization, version, length),
                body);
    }

    private Answer exchange(String head, String body) throws IOException {
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            }
        }
        var bytes = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, new String(bytes, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            bytes.write(in.readNBytes(size));
            line();
        }
        line();
        return bytes.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the service closed the connection");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
