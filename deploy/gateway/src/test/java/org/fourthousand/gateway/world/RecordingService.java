package org.fourthousand.gateway.world;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A real HTTP server in a service's place. The last segment of the address says how it behaves. */
public final class RecordingService {

    /** One request as it arrived. */
    public record Arrived(String method, String uri, MultiMap headers) {}

    private final HttpServer server;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile CountDownLatch release = new CountDownLatch(1);
    private volatile CountDownLatch abandoned = new CountDownLatch(1);
    private volatile CountDownLatch brokenOff = new CountDownLatch(1);
    private final Vertx vertx;

    RecordingService(Vertx vertx) {
        this.vertx = vertx;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setMaxHeaderSize(65_536))
                .requestHandler(this::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** Everything that reached it since {@link #forget}. */
    public List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    /** The last request that reached it. */
    public Arrived last() {
        return arrived.getLast();
    }

    /** Bytes of bodies that reached it since {@link #forget}. */
    public long bytes() {
        return bytes.get();
    }

    /** Lets what waits at {@code /trickle}, or is stalled, go on. */
    public void release() {
        release.countDown();
    }

    /** Open until a caller of {@code /endless} went away. */
    public CountDownLatch abandoned() {
        return abandoned;
    }

    /** Open until a body broke off before its end. */
    public CountDownLatch brokenOff() {
        return brokenOff;
    }

    /** Begins anew. */
    public void forget() {
        arrived.clear();
        bytes.set(0);
        release = new CountDownLatch(1);
        abandoned = new CountDownLatch(1);
        brokenOff = new CountDownLatch(1);
    }

    private void answer(HttpServerRequest request) {
        arrived.add(new Arrived(
                request.method().name(),
                request.uri(),
                MultiMap.caseInsensitiveMultiMap().addAll(request.headers())));
        request.handler(piece -> bytes.addAndGet(piece.length()));
        request.exceptionHandler(failure -> brokenOff.countDown());
        if (request.uri().contains("stalled")) {
            readLater(request);
        }
        var response = request.response();
        var path = String.valueOf(request.path());
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> {}
            case "hang-up" -> request.endHandler(ended -> request.connection().close());
            case "broken" -> {
                response.putHeader("Content-Length", "1000").write("half of it");
                vertx.setTimer(50, elapsed -> request.connection().close());
            }
            case "created" ->
                request.endHandler(ended -> response.setStatusCode(201)
                        .putHeader("Location", address() + "/api/registry/v1/projects/7?a=b")
                        .end("{}"));
            case "elsewhere" ->
                response.setStatusCode(303)
                        .putHeader("Location", "http://files.example.org/1")
                        .end();
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "refused" -> {
                request.pause();
                response.setStatusCode(422)
                        .putHeader("Connection", "close")
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"title\":\"not this file\"}");
                vertx.setTimer(1_000, elapsed -> request.connection().close());
            }
            case "nothing" -> response.setStatusCode(204).end();
            case "conflict" ->
                response.setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .putHeader("Server", "secret/1.0")
                        .putHeader("Keep-Alive", "timeout=5")
                        .end("{\"title\":\"不行\"}");
            case "trickle" -> trickle(request);
            case "endless" -> {
                response.setChunked(true).write("first\n");
                request.connection().closeHandler(closed -> abandoned.countDown());
            }
            case "large" -> response.end(Buffer.buffer(new byte[3_000_000]));
            default -> request.endHandler(ended -> echo(request));
        }
    }

    private void echo(HttpServerRequest request) {
        var body = new JsonObject().put("bytes", bytes.get()).toBuffer();
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", Integer.toString(body.length()))
                .putHeader("ETag", "\"1\"")
                .end(body);
    }

    /** Takes nothing of the body until the test lets it go. */
    private void readLater(HttpServerRequest request) {
        request.pause();
        var waiting = release;
        vertx.setPeriodic(10, timer -> {
            if (waiting.getCount() == 0) {
                vertx.cancelTimer(timer);
                request.resume();
            }
        });
    }

    /** The first piece at once, the second when the test lets it go. */
    private void trickle(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        response.write("first\n");
        var waiting = release;
        vertx.setPeriodic(10, timer -> {
            if (waiting.getCount() == 0) {
                vertx.cancelTimer(timer);
                response.end("second\n");
            }
        });
    }
}
