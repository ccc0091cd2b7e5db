package org.fourthousand.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.fourthousand.gateway.world.GatewayTest;
import org.fourthousand.gateway.world.GatewayWorld;
import org.fourthousand.gateway.world.Tokens;
import org.fourthousand.gateway.world.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ForwardingTest {

    private static final int LIMIT = 1024 * 1024;
    private static final int FILE_LIMIT = 64 * LIMIT;
    private static final String PIECE = "8000\r\n" + "x".repeat(0x8000) + "\r\n";

    @BeforeEach
    void nothingArrivedYet() {
        GatewayWorld.registry().forget();
        GatewayWorld.review().forget();
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", "Bearer " + Tokens.good()).urlEncodingEnabled(false);
    }

    private static String[] head(String method, String address, String... more) {
        var lines = new String[3 + more.length];
        lines[0] = method + " " + address + " HTTP/1.1";
        lines[1] = "Host: gateway.example.org";
        lines[2] = "Authorization: Bearer " + Tokens.good();
        System.arraycopy(more, 0, lines, 3, more.length);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void a_request_reaches_its_service_as_it_was_sent(String method) {
        caller().header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .contentType("application/json")
                .body("{\"name\":\"项目\"}")
                .request(method, "/api/review/v1/rounds/7?limit=5&q=%E9%95%BF%2F")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("bytes", equalTo(17));

        var arrived = GatewayWorld.review().last();
        assertThat(arrived.method()).isEqualTo(method);
        assertThat(arrived.uri()).isEqualTo("/api/review/v1/rounds/7?limit=5&q=%E9%95%BF%2F");
        assertThat(arrived.headers().get("If-Match")).isEqualTo("\"3\"");
        assertThat(arrived.headers().get("Idempotency-Key")).isEqualTo("k-1");
        assertThat(arrived.headers().get("Content-Type")).startsWith("application/json");
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @Test
    void a_problem_of_the_service_comes_back_unchanged_and_says_nothing_about_its_server() {
        caller().post("/api/registry/v1/conflict")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("title", equalTo("不行"))
                .header("Server", nullValue())
                .header("Keep-Alive", nullValue());
    }

    @Test
    void what_is_new_is_named_by_the_address_of_the_gateway() {
        caller().post("/api/registry/v1/created")
                .then()
                .statusCode(201)
                .header(
                        "Location",
                        equalTo("http://127.0.0.1:" + RestAssured.port + "/api/registry/v1/projects/7?a=b"));
    }

    @Test
    void an_address_elsewhere_stays_what_it_is() {
        caller().redirects()
                .follow(false)
                .get("/api/registry/v1/elsewhere")
                .then()
                .statusCode(303)
                .header("Location", equalTo("http://files.example.org/1"));
    }

    @Test
    void answers_without_a_body_have_none() throws IOException {
        caller().get("/api/registry/v1/unchanged")
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"7\""))
                .body(emptyString());
        caller().delete("/api/registry/v1/nothing").then().statusCode(204).body(emptyString());
        caller().head("/api/registry/v1/projects").then().statusCode(200).header("Content-Length", equalTo("11"));

        var raw = Wire.ask(head("GET", "/api/registry/v1/unchanged"));
        assertThat(raw.headers()).doesNotContainKey("transfer-encoding");
        raw = Wire.ask(head("DELETE", "/api/registry/v1/nothing"));
        assertThat(raw.headers()).doesNotContainKey("transfer-encoding");
    }

    @Test
    void answers_are_kept_to_the_caller_unless_the_service_says_otherwise() {
        caller().get("/api/registry/v1/projects").then().header("Cache-Control", equalTo("private, no-cache"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/funding/v1/awards", "/api/notification/v1/messages"})
    void a_service_that_is_down_is_a_problem_that_says_when_to_come_again(String address) {
        caller().body("x".repeat(100_000))
                .post(address)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:fourthousand:problem:upstream-unavailable"));
    }

    @Test
    void a_service_that_says_nothing_is_a_timeout() {
        caller().get("/api/registry/v1/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fourthousand:problem:upstream-timeout"));
    }

    @Test
    void a_service_that_hangs_up_is_a_problem() {
        caller().get("/api/registry/v1/hang-up")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("urn:fourthousand:problem:upstream-broken"));
    }

    @Test
    void an_answer_that_breaks_off_is_not_passed_off_as_whole() throws IOException {
        try (var wire = Wire.open()) {
            wire.send(String.join("\r\n", head("GET", "/api/registry/v1/broken")) + "\r\n\r\n");
            var answer = wire.answer();

            assertThat(answer.headers()).containsEntry("content-length", "1000");
            assertThat(answer.body()).hasSizeLessThan(1000);
            assertThat(wire.isClosedByGateway()).isTrue();
        }
    }

    @Test
    void a_body_as_large_as_allowed_passes() {
        caller().body(new byte[LIMIT])
                .post("/api/registry/v1/projects")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(LIMIT));
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_it_is_sent() throws IOException {
        var answer = Wire.ask(head("POST", "/api/registry/v1/projects", "Content-Length: " + (LIMIT + 1)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body()).contains("urn:fourthousand:problem:body-too-large");
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @Test
    void a_body_that_grows_too_large_is_cut_off() throws IOException {
        try (var wire = Wire.open()) {
            wire.send(String.join("\r\n", head("POST", "/api/registry/v1/projects", "Transfer-Encoding: chunked"))
                    + "\r\n\r\n");
            for (int i = 0; i < LIMIT / 0x8000 + 1; i++) {
                wire.send(PIECE);
            }
            var answer = wire.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.headers()).containsEntry("connection", "close");
            assertThat(wire.isClosedByGateway()).isTrue();
        }
        assertThat(GatewayWorld.registry().bytes()).isLessThanOrEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "drafts"})
    void a_file_may_be_larger_than_other_bodies_where_files_are_taken(String place) throws IOException {
        try (var wire = Wire.open()) {
            wire.send(String.join(
                            "\r\n",
                            head(
                                    "POST",
                                    "/api/registry/v1/" + place + "/7/attachments?kind=OTHER",
                                    "Content-Length: " + FILE_LIMIT))
                    + "\r\n\r\n");
            var piece = "x".repeat(0x8000);
            for (int sent = 0; sent < FILE_LIMIT; sent += piece.length()) {
                wire.send(piece);
            }

            assertThat(wire.answer().body()).isEqualTo("{\"bytes\":" + FILE_LIMIT + "}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/registry/v1/projects/7/attachments/8",
                "/api/registry/v1/projects/attachments",
                "/api/review/v1/projects/7/attachments"
            })
    void elsewhere_a_file_may_not(String path) throws IOException {
        var answer = Wire.ask(head("POST", path, "Content-Length: " + (LIMIT + 1)));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_file_beyond_its_limit_is_refused_before_it_is_sent_or_cut_off() throws IOException {
        var announced = Wire.ask(
                head("POST", "/api/registry/v1/projects/7/attachments", "Content-Length: " + (FILE_LIMIT + 1)));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(GatewayWorld.registry().arrived()).isEmpty();

        try (var wire = Wire.open()) {
            wire.send(String.join(
                            "\r\n",
                            head("POST", "/api/registry/v1/projects/7/attachments", "Transfer-Encoding: chunked"))
                    + "\r\n\r\n");
            for (int i = 0; i < FILE_LIMIT / 0x8000 + 1; i++) {
                wire.send(PIECE);
            }

            assertThat(wire.answer().status()).isEqualTo(413);
        }
        assertThat(GatewayWorld.registry().bytes()).isLessThanOrEqualTo(FILE_LIMIT);
    }

    /** What is under way fits into the buffers of the two connections; the gateway gathers nothing in between. */
    @Test
    void a_file_waits_with_its_sender_until_the_service_takes_it() throws Exception {
        var sent = new AtomicLong();
        try (var wire = Wire.open()) {
            wire.send(String.join(
                            "\r\n",
                            head("POST", "/api/registry/v1/projects/stalled/attachments", "Transfer-Encoding: chunked"))
                    + "\r\n\r\n");
            var sender = Thread.ofVirtual().start(() -> {
                try {
                    while (sent.get() < FILE_LIMIT) {
                        wire.send(PIECE);
                        sent.addAndGet(0x8000);
                    }
                    wire.send("0\r\n\r\n");
                } catch (IOException ended) {
                    throw new UncheckedIOException(ended);
                }
            });
            Thread.sleep(1_500);
            assertThat(sent.get()).isGreaterThan(0).isLessThan(FILE_LIMIT / 2);

            GatewayWorld.registry().release();

            assertThat(wire.answer().body()).isEqualTo("{\"bytes\":" + FILE_LIMIT + "}");
            sender.join();
        }
    }

    @Test
    void a_file_that_breaks_off_is_not_passed_off_as_whole() throws Exception {
        try (var wire = Wire.open()) {
            wire.send(String.join(
                            "\r\n", head("POST", "/api/registry/v1/projects/7/attachments", "Content-Length: 100000"))
                    + "\r\n\r\n" + "x".repeat(50_000));
            Awaitility.await()
                    .atMost(5, TimeUnit.SECONDS)
                    .untilAsserted(
                            () -> assertThat(GatewayWorld.registry().bytes()).isEqualTo(50_000));
        }

        assertThat(GatewayWorld.registry().brokenOff().await(5, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void a_refusal_by_the_service_arrives_although_the_body_is_still_on_its_way() throws IOException {
        try (var wire = Wire.open()) {
            wire.send(String.join("\r\n", head("POST", "/api/registry/v1/refused", "Transfer-Encoding: chunked"))
                    + "\r\n\r\n8000\r\n" + "x".repeat(0x8000) + "\r\n");

            var answer = wire.answer();

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("not this file");
        }
    }

    @Test
    void who_asks_before_sending_a_body_is_told_to_go_on() throws IOException {
        try (var wire = Wire.open()) {
            wire.send(String.join(
                            "\r\n",
                            head("POST", "/api/registry/v1/projects", "Content-Length: 4", "Expect: 100-continue"))
                    + "\r\n\r\n");
            assertThat(wire.line()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(wire.line()).isEmpty();

            var answer = wire.send("body").answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"bytes\":4}");
        }
    }

    @Test
    void an_answer_goes_through_while_it_is_being_written() throws IOException {
        try (var wire = Wire.open()) {
            wire.send(String.join("\r\n", head("GET", "/api/registry/v1/trickle")) + "\r\n\r\n");
            while (!wire.line().isEmpty()) {
                // the head
            }
            assertThat(wire.line()).isEqualTo("6");
            assertThat(wire.line()).isEqualTo("first");

            GatewayWorld.registry().release();

            assertThat(wire.line()).isEmpty();
            assertThat(wire.line()).isEqualTo("7");
            assertThat(wire.line()).isEqualTo("second");
        }
    }

    @Test
    void a_body_goes_through_while_it_is_being_sent() throws IOException {
        try (var wire = Wire.open()) {
            wire.send(String.join("\r\n", head("POST", "/api/registry/v1/projects", "Transfer-Encoding: chunked"))
                    + "\r\n\r\n5\r\nfirst\r\n");

            Awaitility.await()
                    .atMost(5, TimeUnit.SECONDS)
                    .untilAsserted(
                            () -> assertThat(GatewayWorld.registry().bytes()).isEqualTo(5));

            var answer = wire.send("6\r\nsecond\r\n0\r\n\r\n").answer();
            assertThat(answer.body()).isEqualTo("{\"bytes\":11}");
        }
    }

    @Test
    void a_slow_upload_is_no_timeout_as_long_as_it_moves() throws IOException, InterruptedException {
        try (var wire = Wire.open()) {
            wire.send(String.join("\r\n", head("POST", "/api/registry/v1/projects", "Content-Length: 3")) + "\r\n\r\n");
            for (int i = 0; i < 3; i++) {
                Thread.sleep(600);
                wire.send("x");
            }

            assertThat(wire.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_large_answer_arrives_whole() {
        var body = caller().get("/api/registry/v1/large")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(body).hasSize(3_000_000);
    }

    @Test
    void when_the_caller_goes_away_the_service_is_told() throws IOException, InterruptedException {
        try (var wire = Wire.open()) {
            wire.send(String.join("\r\n", head("GET", "/api/registry/v1/endless")) + "\r\n\r\n");
            assertThat(wire.line()).startsWith("HTTP/1.1 200");
        }

        assertThat(GatewayWorld.registry().abandoned().await(5, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void the_gateway_is_ready_although_a_service_is_down() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks[0].data.services", equalTo(4))
                .body("checks[0].data.operations", equalTo(8))
                .body("checks[0].name", startsWith("upstreams"));
    }
}
