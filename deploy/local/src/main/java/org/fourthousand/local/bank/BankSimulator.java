package org.fourthousand.local.bank;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.jspecify.annotations.Nullable;

/**
 * A bank inside the launcher, on loopback only: {@code POST /batches} takes a pain.001, {@code GET /batches/{number}/answers}
 * tells which answers are there and how many are still to come, {@code GET /batches/{number}/answers/{n}} gives one. It
 * forgets everything when it stops; a batch it has is taken a second time without being paid a second time.
 */
public final class BankSimulator implements AutoCloseable {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Pattern ANSWER = Pattern.compile("/batches/([A-Z0-9-]{1,35})/answers(?:/([0-9]{1,4}))?");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Received> batches = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final InstantSource time;
    private final Duration late;

    private BankSimulator(HttpServer server, InstantSource time, Duration late) {
        this.server = server;
        this.time = time;
        this.late = late;
    }

    /** A batch with everything the bank will answer. */
    private record Received(Instant at, List<BankAnswer> answers) {}

    /**
     * Opens the bank.
     *
     * @param time real time
     * @param late how long it takes to pay
     */
    public static BankSimulator start(Ports ports, InstantSource time, Duration late) {
        try {
            var server = HttpServer.create(new InetSocketAddress(Ports.loopback(), ports.of(Port.BANK)), 0);
            var bank = new BankSimulator(server, time, late);
            server.createContext("/", bank::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return bank;
        } catch (IOException refused) {
            throw new SuiteFailure(
                    "The bank simulator does not start: " + refused.getMessage(),
                    "Give it another port with " + Port.BANK.variable() + ".",
                    refused);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var answer = ANSWER.matcher(path);
            if (exchange.getRequestMethod().equals("POST") && path.equals("/batches")) {
                take(exchange);
            } else if (exchange.getRequestMethod().equals("GET") && answer.matches()) {
                give(exchange, answer.group(1), answer.group(2));
            } else {
                send(exchange, 404, "text/plain", "POST /batches, GET /batches/{number}/answers[/{n}]");
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try {
            var order = BatchReader.read(exchange.getRequestBody().readNBytes(LARGEST));
            var now = time.instant();
            batches.computeIfAbsent(
                    order.number(), number -> new Received(now, new Manners(order, now, late).answers()));
            send(exchange, 202, "application/json", json.writeValueAsString(Map.of("number", order.number())));
        } catch (IllegalArgumentException refused) {
            send(exchange, 400, "text/plain", String.valueOf(refused.getMessage()));
        }
    }

    private void give(HttpExchange exchange, String number, @Nullable String which) throws IOException {
        var batch = batches.get(number);
        if (batch == null) {
            send(exchange, 404, "text/plain", "no such batch");
            return;
        }
        var there = batch.answers().stream()
                .filter(answer -> !batch.at().plus(answer.after()).isAfter(time.instant()))
                .toList();
        if (which == null) {
            var list = IntStream.range(0, there.size())
                    .mapToObj(n -> Map.of("n", n, "mediaType", there.get(n).mediaType()))
                    .toList();
            var toCome = batch.answers().size() - there.size();
            send(exchange, 200, "application/json", json.writeValueAsString(Map.of("answers", list, "toCome", toCome)));
        } else if (Integer.parseInt(which) < there.size()) {
            var answer = there.get(Integer.parseInt(which));
            send(exchange, 200, answer.mediaType(), answer.content());
        } else {
            send(exchange, 404, "text/plain", "not yet");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }
}
