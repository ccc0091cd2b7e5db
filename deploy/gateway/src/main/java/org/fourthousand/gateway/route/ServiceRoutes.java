package org.fourthousand.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.fourthousand.gateway.edge.BodyLimits;
import org.fourthousand.gateway.edge.GatewayLimits;
import org.fourthousand.gateway.edge.LastOnConnection;
import org.fourthousand.gateway.identity.TokenGate;

/** Leads each service's addresses to the service, through the gate. */
@ApplicationScoped
public class ServiceRoutes {

    private static final int LARGEST_RESPONSE_HEAD_BYTES = 32 * 1024;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final GatewayLimits limits;
    private final BodyLimits bodyLimits;
    private final LastOnConnection lastOnConnection;
    private final TokenGate gate;

    ServiceRoutes(
            Vertx vertx,
            Upstreams upstreams,
            GatewayLimits limits,
            BodyLimits bodyLimits,
            LastOnConnection lastOnConnection,
            TokenGate gate) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.limits = limits;
        this.bodyLimits = bodyLimits;
        this.lastOnConnection = lastOnConnection;
        this.gate = gate;
    }

    void register(@Observes Router router) {
        var client = client();
        for (var service : Service.values()) {
            var proxy = proxy(client, service);
            router.route(service.prefix() + "*")
                    .handler(gate::check)
                    .handler(exchange -> proxy.handle(exchange.request()));
        }
    }

    private HttpProxy proxy(HttpClient client, Service service) {
        var upstream = new Upstream(service, upstreams.of(service), limits.connectTimeout());
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(upstream)
                .addInterceptor(new Forwarding(vertx, upstream, limits, bodyLimits, lastOnConnection));
    }

    private HttpClient client() {
        var pool = new PoolOptions().setHttp1MaxSize(limits.connectionsPerService());
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setMaxWaitQueueSize(limits.connectionsPerService())
                        .setMaxHeaderSize(LARGEST_RESPONSE_HEAD_BYTES)
                        .setDecompressionSupported(false),
                pool);
    }
}
