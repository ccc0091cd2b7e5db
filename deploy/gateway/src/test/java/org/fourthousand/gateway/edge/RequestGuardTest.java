package org.fourthousand.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import org.fourthousand.gateway.world.GatewayTest;
import org.fourthousand.gateway.world.GatewayWorld;
import org.fourthousand.gateway.world.Tokens;
import org.fourthousand.gateway.world.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class RequestGuardTest {

    private static final String OPEN = "/api/registry/v1/library";

    @BeforeEach
    void nothingArrivedYet() {
        GatewayWorld.registry().forget();
        GatewayWorld.review().forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/registry/v1/library/../projects",
                "/api/registry/v1/library/%2e%2e/projects",
                "/api/registry/v1/library%2f..%2fprojects",
                "/api/registry/v1/library;x=y",
                "/api/registry/v1/%252e%252e/projects",
                "/api/registry//v1/library",
                "http://127.0.0.1:1/api/registry/v1/library",
            })
    void path_tricks_are_refused_at_the_edge_and_reach_no_service(String target) throws IOException {
        var answer = Wire.ask("GET " + target + " HTTP/1.1", "Host: x", "Authorization: Bearer " + Tokens.good());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body()).contains("urn:fourthousand:problem:malformed-request");
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: other",
                "Authorization: Bearer other",
                "Content-Type: text/plain",
                "Idempotency-Key: 2",
            })
    void a_header_that_decides_something_may_occur_only_once(String second) throws IOException {
        var answer = Wire.ask(
                "POST " + OPEN + " HTTP/1.1",
                "Host: x",
                "Authorization: Bearer " + Tokens.good(),
                "Content-Type: application/json",
                "Idempotency-Key: 1",
                "Content-Length: 0",
                second);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "identity", "chunked, chunked", "xchunked"})
    void only_chunked_bodies_or_bodies_of_known_length_are_understood(String coding) throws IOException {
        var answer = Wire.ask(
                "POST " + OPEN + " HTTP/1.1",
                "Host: x",
                "Authorization: Bearer " + Tokens.good(),
                "Transfer-Encoding: " + coding);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1, 2", "0x10", "99999999999999999999", "ten"})
    void a_length_that_is_no_length_is_refused(String length) throws IOException {
        var answer = Wire.ask(
                "POST " + OPEN + " HTTP/1.1",
                "Host: x",
                "Authorization: Bearer " + Tokens.good(),
                "Content-Length: " + length);

        assertThat(answer.status()).isIn(400, 413);
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @Test
    void a_request_smuggled_behind_a_second_length_reaches_no_service() throws IOException {
        try (var wire = Wire.open()) {
            wire.send(String.join(
                    "\r\n",
                    "POST " + OPEN + " HTTP/1.1",
                    "Host: x",
                    "Authorization: Bearer " + Tokens.good(),
                    "Content-Length: 4",
                    "Transfer-Encoding: chunked",
                    "",
                    "0",
                    "",
                    "GET /api/registry/v1/smuggled HTTP/1.1",
                    "Host: x",
                    "",
                    ""));
            wire.answer();
        }

        assertThat(GatewayWorld.registry().arrived())
                .noneMatch(arrived -> arrived.uri().contains("smuggled"))
                .allMatch(arrived -> !arrived.headers().contains("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "FOO"})
    void a_method_that_no_service_has_is_refused_with_those_there_are(String method) throws IOException {
        var answer = Wire.ask(method + " " + OPEN + " HTTP/1.1", "Host: x");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().get("allow")).contains("GET").contains("POST");
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @Test
    void http_1_0_is_refused_because_its_answers_could_not_be_streamed() throws IOException {
        var answer = Wire.ask("GET " + OPEN + " HTTP/1.0", "Host: x");

        assertThat(answer.status()).isEqualTo(505);
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @Test
    void huge_headers_are_refused() throws IOException {
        var answer = Wire.ask("GET " + OPEN + " HTTP/1.1", "Host: x", "X-Big: " + "x".repeat(20_000));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @Test
    void a_refused_connection_is_not_used_again() throws IOException {
        try (var wire = Wire.open()) {
            var answer = wire.send("GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n").answer();

            assertThat(answer.headers()).containsEntry("connection", "close");
            assertThat(wire.isClosedByGateway()).isTrue();
        }
    }

    @Test
    void forged_forwarding_headers_are_replaced_by_what_is_known() {
        given().header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example.org")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Original-URL", "/api/registry/v1/secret")
                .get(OPEN)
                .then()
                .statusCode(200);

        var headers = GatewayWorld.registry().last().headers();
        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.get("X-Forwarded-Host")).startsWith("127.0.0.1:");
        assertThat(headers.names())
                .noneMatch(name -> name.equalsIgnoreCase("Forwarded")
                        || name.equalsIgnoreCase("X-Real-IP")
                        || name.equalsIgnoreCase("X-Forwarded-Prefix")
                        || name.equalsIgnoreCase("X-Original-URL"));
    }

    @Test
    void headers_for_this_connection_do_not_go_further_and_cannot_remove_ours() throws IOException {
        var answer = Wire.ask(
                "GET " + OPEN + " HTTP/1.1",
                "Host: x",
                "Connection: keep-alive, X-Mine, X-Forwarded-For",
                "X-Mine: 1",
                "Keep-Alive: timeout=5",
                "Proxy-Connection: keep-alive",
                "TE: trailers",
                "Upgrade: other");

        assertThat(answer.status()).isEqualTo(200);
        var headers = GatewayWorld.registry().last().headers();
        assertThat(headers.contains("X-Mine")).isFalse();
        assertThat(headers.contains("Keep-Alive")).isFalse();
        assertThat(headers.contains("Proxy-Connection")).isFalse();
        assertThat(headers.contains("TE")).isFalse();
        assertThat(headers.contains("Upgrade")).isFalse();
        assertThat(headers.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_request_keeps_its_own_id_and_trace() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        given().header("X-Request-Id", "demo-7")
                .header("traceparent", trace)
                .header("tracestate", "a=b")
                .get(OPEN)
                .then()
                .header("X-Request-Id", equalTo("demo-7"));

        var headers = GatewayWorld.registry().last().headers();
        assertThat(headers.get("X-Request-Id")).isEqualTo("demo-7");
        assertThat(headers.get("traceparent")).isEqualTo(trace);
        assertThat(headers.get("tracestate")).isEqualTo("a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "nonsense",
            })
    void a_request_without_a_good_id_and_trace_is_given_both(String trace) {
        given().header("X-Request-Id", "two words\"")
                .header("traceparent", trace)
                .header("tracestate", "a=b")
                .get(OPEN)
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));

        var headers = GatewayWorld.registry().last().headers();
        assertThat(headers.get("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .isNotEqualTo(trace);
        assertThat(headers.contains("tracestate")).isFalse();
        assertThat(headers.get("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() {
        for (var address : new String[] {OPEN, "/api/registry/v1/projects", "/nowhere", "/openapi", "/docs/"}) {
            given().get(address)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Request-Id", matchesPattern(".+"));
        }
    }
}
