package org.fourthousand.gateway.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One answer that the gateway gives itself.
 *
 * @param problem the kind
 * @param detail what to do about this occurrence
 */
public record Refusal(GatewayProblem problem, Text detail) {

    /** The media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Refusal.class);

    /** A problem that needs no more detail than its kind has. */
    public static Refusal of(GatewayProblem problem) {
        return new Refusal(problem, problem.detail());
    }

    /** A request that breaks a rule of HTTP or of ours. */
    public static Refusal malformed(String zh, String en) {
        return new Refusal(GatewayProblem.MALFORMED_REQUEST, new Text(zh, en));
    }

    /** Ends the exchange with this answer. */
    public void answer(RoutingContext exchange) {
        var response = exchange.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        log(exchange.request());
        headers(exchange.request(), response.headers());
        response.setStatusCode(problem.status()).end(body(exchange.request()));
        exchange.request().resume();
    }

    /** One line, so that a refusal can be found by its request id; nothing the caller sent is written but the method. */
    public void log(HttpServerRequest request) {
        LOG.infof(
                "%d %s %s, request %s",
                problem.status(), problem, request.method(), request.headers().get("X-Request-Id"));
    }

    /** Sets the headers that go with {@link #body}. */
    public void headers(HttpServerRequest request, MultiMap headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .set(HttpHeaders.CONTENT_LANGUAGE, Text.languageFor(acceptLanguage(request)))
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfter().isPositive()) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        if (problem == GatewayProblem.UNAUTHENTICATED) {
            var presented = request.headers().contains(HttpHeaders.AUTHORIZATION);
            headers.set(
                    "WWW-Authenticate",
                    presented
                            ? "Bearer realm=\"four-thousand\", error=\"invalid_token\""
                            : "Bearer realm=\"four-thousand\"");
        }
    }

    /** RFC 9457, in the language the request asks for. */
    public Buffer body(HttpServerRequest request) {
        var language = acceptLanguage(request);
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.uri().toString());
        members.put("title", problem.title().in(language));
        members.put("status", problem.status());
        members.put("detail", detail.in(language));
        return new JsonObject(members).toBuffer();
    }

    private static @Nullable String acceptLanguage(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
