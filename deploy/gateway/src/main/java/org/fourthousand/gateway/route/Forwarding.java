package org.fourthousand.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.fourthousand.gateway.edge.BodyLimits;
import org.fourthousand.gateway.edge.GatewayLimits;
import org.fourthousand.gateway.edge.LastOnConnection;
import org.fourthousand.gateway.edge.LimitedBody;
import org.fourthousand.gateway.problem.GatewayProblem;
import org.fourthousand.gateway.problem.Refusal;
import org.fourthousand.gateway.problem.Text;
import org.jboss.logging.Logger;

/** What happens to one request and its answer on the way to a service and back. Neither body is ever held whole. */
final class Forwarding implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final long NO_TIMER = -1;
    private static final List<CharSequence> FOR_THIS_CONNECTION_ONLY = List.of(
            HttpHeaders.CONNECTION,
            HttpHeaders.KEEP_ALIVE,
            HttpHeaders.PROXY_AUTHENTICATE,
            "Proxy-Connection",
            "Trailer",
            HttpHeaders.UPGRADE);

    private final Vertx vertx;
    private final Upstream upstream;
    private final GatewayLimits limits;
    private final BodyLimits bodyLimits;
    private final LastOnConnection lastOnConnection;

    Forwarding(
            Vertx vertx,
            Upstream upstream,
            GatewayLimits limits,
            BodyLimits bodyLimits,
            LastOnConnection lastOnConnection) {
        this.vertx = vertx;
        this.upstream = upstream;
        this.limits = limits;
        this.bodyLimits = bodyLimits;
        this.lastOnConnection = lastOnConnection;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
        var timer = new AtomicLong(NO_TIMER);
        var request = exchange.request();
        var body = request.getBody();
        var limited = new LimitedBody(
                body.stream(),
                bodyLimit(request.proxiedRequest()),
                () -> timer.set(vertx.setTimer(
                        limits.responseTimeout().toMillis(),
                        elapsed -> Upstream.giveUp(exchange, new ResponseTimeout()))));
        request.setBody(Body.body(limited, body.length()));
        continueWhenExpected(request.proxiedRequest(), request.headers());
        return exchange.sendRequest()
                .onComplete(answered -> vertx.cancelTimer(timer.get()))
                .recover(failure -> Future.succeededFuture(refuse(exchange, limited, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext exchange) {
        var headers = exchange.response().headers();
        FOR_THIS_CONNECTION_ONLY.forEach(headers::remove);
        ownAddress(exchange.request().proxiedRequest(), headers);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        // A 304 with a phrase of its own is not recognised as one, and would be announced as chunked
        exchange.response().setStatusMessage(null);
        var body = exchange.response().getBody();
        if (body != null) {
            var stream = new AnswerBody(body.stream(), exchange.request().proxiedRequest());
            exchange.response().setBody(Body.body(stream, body.length()));
        }
        return exchange.sendResponse();
    }

    /** The caller waits for leave to send the body; by now nothing speaks against it. */
    private static void continueWhenExpected(HttpServerRequest request, MultiMap headers) {
        if ("100-continue".equalsIgnoreCase(headers.get(HttpHeaders.EXPECT))) {
            headers.remove(HttpHeaders.EXPECT);
            request.response().writeContinue();
        }
    }

    private ProxyResponse refuse(ProxyContext exchange, LimitedBody body, Throwable failure) {
        var request = exchange.request().proxiedRequest();
        var refusal = body.exceeded() ? tooLarge(bodyLimit(request)) : Refusal.of(UpstreamFailure.kind(failure));
        refusal.log(request);
        LOG.debugf(failure, "%s: %s", refusal.problem(), failure.getMessage());
        if (body.exceeded()) {
            lastOnConnection.close(request);
        }
        var answer = exchange.request()
                .release()
                .response()
                .setStatusCode(refusal.problem().status());
        refusal.headers(request, answer.headers());
        return answer.setBody(Body.body(refusal.body(request)));
    }

    private long bodyLimit(HttpServerRequest request) {
        return bodyLimits.of(Objects.toString(request.path(), ""));
    }

    private static Refusal tooLarge(long bytes) {
        return new Refusal(
                GatewayProblem.BODY_TOO_LARGE,
                new Text("请求正文不得超过 %d 字节。".formatted(bytes), "The body may have at most %d bytes.".formatted(bytes)));
    }

    /** A service names things by its own address; callers know them by the gateway's. */
    private void ownAddress(HttpServerRequest request, MultiMap headers) {
        for (var name : List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_LOCATION)) {
            var value = headers.get(name);
            var host = request.getHeader(HttpHeaders.HOST);
            if (value == null || host == null || !value.startsWith("http://")) {
                continue;
            }
            var location = URI.create(value);
            if (upstream.isAt(location)) {
                var query = location.getRawQuery();
                headers.set(
                        name,
                        request.scheme() + "://" + host + location.getRawPath() + (query == null ? "" : "?" + query));
            }
        }
    }
}
