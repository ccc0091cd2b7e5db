package org.fourthousand.local.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Probe;

/** Asks the broker which requests it understands; it answers that, as everything, only when it has started. */
final class KafkaProbe implements Probe {

    private static final int API_VERSIONS = 18;
    private static final int TIMEOUT_MILLIS = 2_000;

    private final int port;

    KafkaProbe(int port) {
        this.port = port;
    }

    @Override
    public boolean ready() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.loopback(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return answeredWithoutError(new DataInputStream(socket.getInputStream()));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The request of version 0: its length, key, version, a correlation id, and no client id. */
    private static void ask(DataOutputStream request) throws IOException {
        request.writeInt(10);
        request.writeShort(API_VERSIONS);
        request.writeShort(0);
        request.writeInt(1);
        request.writeShort(-1);
        request.flush();
    }

    private static boolean answeredWithoutError(DataInputStream answer) throws IOException {
        answer.readInt();
        var correlation = answer.readInt();
        return correlation == 1 && answer.readShort() == 0;
    }
}
