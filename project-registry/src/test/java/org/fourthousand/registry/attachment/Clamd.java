package org.fourthousand.registry.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A daemon that speaks clamd's protocol on a port of its own, and misbehaves when told to. */
final class Clamd implements AutoCloseable {

    /** What it does with a content. */
    enum Manner {
        /** Finds EICAR where it is, and nothing else. */
        SCANS,
        /** Takes everything and never answers. */
        HANGS,
        /** Takes nothing, not even the command. */
        READS_NOTHING,
        /** Hangs up in the middle of the content. */
        DIES,
        /** Refuses as clamd does beyond StreamMaxLength. */
        FINDS_IT_TOO_LARGE
    }

    private final ServerSocket server;
    private final Manner manner;

    Clamd(Manner manner) {
        this.manner = manner;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::serve);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    URI uri() {
        return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            switch (manner) {
                case READS_NOTHING -> Thread.sleep(60_000);
                case HANGS -> {
                    content(socket);
                    Thread.sleep(60_000);
                }
                case DIES -> socket.getInputStream().readNBytes(20);
                case FINDS_IT_TOO_LARGE -> {
                    content(socket);
                    answer(socket, "INSTREAM size limit exceeded. ERROR");
                }
                case SCANS -> {
                    var found = new String(content(socket), StandardCharsets.ISO_8859_1).contains(Samples.eicar());
                    answer(socket, found ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK");
                }
            }
        } catch (IOException brokenOff) {
            // the client hung up, as it may
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] content(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            throw new IOException("not a command of clamd: " + command);
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toByteArray();
    }

    private static void answer(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
