package org.fourthousand.registry.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to ClamAV's daemon over TCP (clamd's {@code zINSTREAM}: the content in pieces, each behind its length in four
 * bytes, then a length of zero; the answer ends with a NUL). However the daemon behaves, the deadline ends the talk.
 */
final class ClamAv {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String BEFORE = "stream: ";
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final InetSocketAddress address;
    private final Duration connectWithin;
    private final Duration deadline;

    /**
     * @param connectWithin how long connecting may take
     * @param deadline how long the whole talk may take
     */
    ClamAv(InetSocketAddress address, Duration connectWithin, Duration deadline) {
        this.address = address;
        this.connectWithin = connectWithin;
        this.deadline = deadline;
    }

    Scan scan(InputStream content) {
        try (var socket = new Socket()) {
            var watch = closeAfterDeadline(socket);
            try {
                socket.connect(address, (int) connectWithin.toMillis());
                return talk(socket, content);
            } finally {
                watch.interrupt();
            }
        } catch (IOException broken) {
            return new Scan.NotScanned("no answer from the scanner: " + broken.getMessage());
        }
    }

    /** A daemon that takes nothing and says nothing holds a write for ever; only closing the socket ends that. */
    private Thread closeAfterDeadline(Socket socket) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(deadline);
                socket.close();
            } catch (InterruptedException answered) {
                Thread.currentThread().interrupt();
            } catch (IOException closed) {
                // then it is closed
            }
        });
    }

    private static Scan talk(Socket socket, InputStream content) throws IOException {
        try {
            send(socket, content);
        } catch (IOException refused) {
            // It may have said why (too large) before it hung up
            return meaning(answer(socket), refused);
        }
        return meaning(answer(socket), null);
    }

    private static void send(Socket socket, InputStream content) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        out.write(COMMAND);
        var piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var in = socket.getInputStream();
        for (int next = in.read(); next > 0 && answer.length() < LONGEST_ANSWER; next = in.read()) {
            answer.append((char) next);
        }
        return answer.toString().strip();
    }

    private static Scan meaning(String answer, @Nullable IOException refused) throws IOException {
        if (answer.isEmpty()) {
            throw refused != null ? refused : new IOException("it hung up");
        }
        if (answer.equals(CLEAN) && refused == null) {
            return new Scan.Clean();
        }
        if (answer.startsWith(BEFORE) && answer.endsWith(FOUND)) {
            return new Scan.Infected(answer.substring(BEFORE.length(), answer.length() - FOUND.length()));
        }
        return new Scan.NotScanned("the scanner answered: " + answer);
    }
}
