package org.fourthousand.registry.attachment;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** An upload by somebody who does not keep to the rules, byte by byte on the connection. */
final class RawUpload {

    private static final byte[] PIECE = new byte[64 * 1024];

    private RawUpload() {}

    /**
     * What came of an endless upload.
     *
     * @param sent bytes that could be sent until the connection was ended
     * @param answer what the service said
     */
    record Outcome(long sent, String answer) {}

    /** Sends a PDF that does not say how long it is, and goes on until the service has enough of it. */
    static Outcome endless(Folder folder, String kind, long most) throws Exception {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var answer = new StringBuilder();
            var reader = Thread.ofVirtual().start(() -> read(socket, answer));
            var sent = new AtomicLong();
            try {
                var out = socket.getOutputStream();
                head(out, folder, kind, "Transfer-Encoding: chunked");
                chunk(out, "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
                while (sent.get() < most) {
                    chunk(out, PIECE);
                    sent.addAndGet(PIECE.length);
                }
            } catch (IOException ended) {
                // the service ended the connection, as it should
            }
            reader.join(10_000);
            return new Outcome(sent.get(), answer.toString());
        }
    }

    /** Announces a length, sends some of it, and goes away. */
    static void brokenOff(Folder folder, long announced, int sent) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            head(socket.getOutputStream(), folder, "APPROVAL", "Content-Length: " + announced);
            socket.getOutputStream().write(Samples.pdf("x".repeat(sent)));
            socket.getOutputStream().flush();
        }
    }

    /** Announces a length and waits for the answer before it sends anything. */
    static String announced(Folder folder, long announced) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            head(socket.getOutputStream(), folder, "APPROVAL", "Content-Length: " + announced);
            var answer = new StringBuilder();
            read(socket, answer);
            return answer.toString();
        }
    }

    private static void head(OutputStream out, Folder folder, String kind, String length) throws IOException {
        out.write("""
                POST %s?kind=%s&fileName=a.pdf HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Content-Type: application/pdf
                %s

                """.formatted(folder.address(), kind, folder.token(), length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void chunk(OutputStream out, byte[] content) throws IOException {
        out.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads until the service ends the connection. */
    private static void read(Socket socket, StringBuilder answer) {
        try {
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
        } catch (IOException ended) {
            // then that is all it said
        }
    }
}
