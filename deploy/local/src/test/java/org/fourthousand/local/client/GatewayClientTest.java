package org.fourthousand.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fourthousand.local.keycloak.RealmFile;
import org.fourthousand.local.port.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayClientTest {

    @TempDir
    private Path folder;

    private final List<String> keys = new ArrayList<>();
    private HttpServer server;
    private GatewayClient client;
    private Instant now = Instant.parse("2026-01-05T00:00:00Z");
    private int tokens;
    private int away;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
        server.createContext("/realm/protocol/openid-connect/token", exchange -> {
            tokens++;
            answer(exchange, 200, "{\"access_token\": \"t%d\", \"expires_in\": 300}".formatted(tokens));
        });
        server.createContext("/api/projects", this::projects);
        server.createContext("/api/refused", exchange -> answer(exchange, 409, """
                        {"type": "urn:full", "title": "名额已满", "detail": "八个", "violations": [{"clause": "五.1"}]}
                        """));
        server.start();
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var realm = RealmFile.read(Files.writeString(folder.resolve("realm.json"), """
                {"realm": "r", "clients": [{"clientId": "suite", "directAccessGrantsEnabled": true}],
                 "users": [{"username": "officer", "credentials": [{"value": "demo"}]}]}
                """));
        client = new GatewayClient(base, URI.create(base + "/realm"), realm, () -> now);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aTokenIsAskedForOnceAndAgainShortlyBeforeItExpires() {
        client.get("officer", "/api/projects");
        client.get("officer", "/api/projects");
        assertThat(tokens).isEqualTo(1);

        now = now.plus(Duration.ofSeconds(285));
        client.get("officer", "/api/projects");
        assertThat(tokens).isEqualTo(2);
    }

    @Test
    void whatWasCreatedIsFoundByItsLocationAndItsVersion() {
        var answer = client.post("officer", "/api/projects", Map.of("name", "桥"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.createdId()).isEqualTo("42");
        assertThat(answer.etag()).isEqualTo("\"1\"");
        assertThat(answer.body().path("authorization").asText()).isEqualTo("Bearer t1");
    }

    @Test
    void aPostIsRepeatedUnderTheSameKeyWhileTheServiceIsAway() {
        away = 2;

        client.post("officer", "/api/projects", Map.of("name", "桥"));

        assertThat(keys).hasSize(3);
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void aProblemSaysInOneSentenceWhatWasRefusedAndToWhom() {
        var problem = catchThrowableOfType(ProblemAnswer.class, () -> client.post("officer", "/api/refused", Map.of()));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("urn:full");
        assertThat(problem)
                .hasMessageContaining("POST /api/refused as officer: 409 名额已满: 八个")
                .hasMessageContaining("五.1");
    }

    private void projects(HttpExchange exchange) throws IOException {
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        if (away > 0) {
            away--;
            answer(exchange, 503, "");
            return;
        }
        exchange.getResponseHeaders().add("Location", "/api/projects/42");
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        answer(exchange, 201, "{\"authorization\": \"%s\"}".formatted(authorization));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
