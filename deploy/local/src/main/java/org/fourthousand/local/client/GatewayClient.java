package org.fourthousand.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.keycloak.RealmFile;
import org.fourthousand.local.process.Deadline;

/**
 * Speaks to the services through the gateway, as any demo account. Safe for many threads. A request that may be
 * repeated (a read, or a POST with its idempotency key) is repeated while a service is away for a moment.
 */
public final class GatewayClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final URI gateway;
    private final Tokens tokens;

    /**
     * @param issuer where tokens are had
     * @param realm knows the accounts
     * @param time real time
     */
    public GatewayClient(URI gateway, URI issuer, RealmFile realm, InstantSource time) {
        this.gateway = gateway;
        this.tokens = new Tokens(http, json, issuer, realm, time);
    }

    /**
     * Reads.
     *
     * @param account a user name of the realm
     * @param path from {@code /api/…} on, with its query
     * @throws ProblemAnswer when the answer is 400 or more
     */
    public Answer get(String account, String path) {
        return repeated(account, () -> request(account, path).GET());
    }

    /** Creates, or does something once, under an idempotency key of its own. */
    public Answer post(String account, String path, Object body) {
        return post(account, path, body, UUID.randomUUID().toString());
    }

    /** As {@link #post(String, String, Object)} under a key that the caller chose. */
    public Answer post(String account, String path, Object body, String idempotencyKey) {
        return repeated(account, () -> withBody(account, path, "POST", body).header("Idempotency-Key", idempotencyKey));
    }

    /** Hands in a file, once, under an idempotency key of its own. */
    public Answer postFile(String account, String path, String mediaType, byte[] file) {
        var key = UUID.randomUUID().toString();
        return repeated(
                account,
                () -> request(account, path)
                        .header("Content-Type", mediaType)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    /**
     * Reads a file.
     *
     * @throws ProblemAnswer when the answer is 400 or more
     */
    public byte[] getFile(String account, String path) {
        var response = delivered(
                () -> request(account, path).setHeader("Accept", "*/*").GET());
        answer(account, response.request(), response);
        return response.body();
    }

    /** As {@link #post(String, String, Object)} on something whose version the caller saw. */
    public Answer postIfMatch(String account, String path, Object body, String etag) {
        var key = UUID.randomUUID().toString();
        return repeated(
                account,
                () -> withBody(account, path, "POST", body)
                        .header("Idempotency-Key", key)
                        .header("If-Match", etag));
    }

    /**
     * Changes what still is as the caller saw it; sent once only.
     *
     * @param etag from {@link Answer#etag()} of the read
     */
    public Answer put(String account, String path, Object body, String etag) {
        var request =
                withBody(account, path, "PUT", body).header("If-Match", etag).build();
        try {
            return answer(account, request, send(request));
        } catch (IOException unreachable) {
            throw away(request, unreachable.toString());
        }
    }

    /** Puts what is not there yet, so that there is no version to name; may be repeated. */
    public Answer putNew(String account, String path, Object body) {
        return repeated(account, () -> withBody(account, path, "PUT", body));
    }

    /** The mapper that reads and writes the bodies. */
    public ObjectMapper json() {
        return json;
    }

    private Answer repeated(String account, Supplier<HttpRequest.Builder> prepare) {
        var response = delivered(prepare);
        return answer(account, response.request(), response);
    }

    private HttpResponse<byte[]> delivered(Supplier<HttpRequest.Builder> prepare) {
        var deadline = Deadline.in(PATIENCE);
        while (true) {
            var request = prepare.get().build();
            String trouble;
            try {
                var response = send(request);
                if (!AWAY.contains(response.statusCode()) || deadline.passed()) {
                    return response;
                }
                trouble = "status " + response.statusCode();
            } catch (IOException unreachable) {
                trouble = unreachable.toString();
            }
            if (deadline.passed() || Thread.currentThread().isInterrupted()) {
                throw away(request, trouble);
            }
            Deadline.pause(BETWEEN_TRIES);
        }
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.of(account))
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpRequest.Builder withBody(String account, String path, String method, Object body) {
        try {
            return request(account, path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("no JSON for " + body.getClass(), unwritable);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", asked);
        }
    }

    private Answer answer(String account, HttpRequest request, HttpResponse<byte[]> response) {
        var body = read(response.body());
        if (response.statusCode() >= 400) {
            throw new ProblemAnswer(
                    account, request.method() + " " + request.uri().getPath(), response.statusCode(), body);
        }
        return new Answer(response.statusCode(), response.headers(), body);
    }

    private JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static SuiteFailure away(HttpRequest request, String trouble) {
        return new SuiteFailure(
                "%s %s is not answered: %s".formatted(request.method(), request.uri(), trouble),
                "See deploy/suite status and the logs in the state folder.");
    }
}
