package org.fourthousand.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.net.URI;
import java.time.Duration;

/** One service at one address; the place where an instance would be chosen among several. */
final class Upstream implements OriginRequestProvider {

    private static final String REQUEST = "upstream request";

    private final URI address;
    private final RequestOptions options;

    Upstream(Service service, URI address, Duration connectTimeout) {
        if (!"http".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "fourthousand.upstream." + service.segment() + " must be http://host:port, is " + address);
        }
        var port = address.getPort() < 0 ? 80 : address.getPort();
        this.address = address;
        this.options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, address.getHost()))
                .setHost(address.getHost())
                .setPort(port)
                .setConnectTimeout(connectTimeout.toMillis());
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext exchange) {
        return exchange.client().request(options).onSuccess(request -> {
            exchange.set(REQUEST, request);
            // Whoever waits for the answer learns of the failure; this keeps it from being logged besides
            request.exceptionHandler(failure -> {});
        });
    }

    /** Gives up the request that is under way for this exchange, if there is one. */
    static void giveUp(ProxyContext exchange, Throwable why) {
        var request = exchange.get(REQUEST, HttpClientRequest.class);
        if (request != null) {
            request.reset(0, why);
        }
    }

    /** Whether an absolute address that a service answered points at the service itself. */
    boolean isAt(URI location) {
        return location.getHost() != null
                && location.getHost().equalsIgnoreCase(address.getHost())
                && location.getPort() == address.getPort();
    }
}
