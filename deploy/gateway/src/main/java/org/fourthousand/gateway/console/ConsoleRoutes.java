package org.fourthousand.gateway.console;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.fourthousand.gateway.contract.Issuer;

/** Swagger UI at {@code /docs/}: static files, which may speak to this gateway and to the realm only. */
@ApplicationScoped
public class ConsoleRoutes {

    private static final int BEFORE_STATIC_FILES = 100;

    private final String policy;

    ConsoleRoutes(Issuer issuer) {
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; connect-src 'self' "
                + origin(issuer.address());
    }

    void register(@Observes Router router) {
        router.get("/").order(BEFORE_STATIC_FILES).handler(ConsoleRoutes::toConsole);
        router.get("/docs").order(BEFORE_STATIC_FILES).handler(exchange -> {
            if (exchange.normalizedPath().equals("/docs")) {
                toConsole(exchange);
            } else {
                exchange.next();
            }
        });
        router.get("/docs/*").order(BEFORE_STATIC_FILES).handler(this::allowItself);
        router.get("/webjars/*").order(BEFORE_STATIC_FILES).handler(this::allowItself);
    }

    private static void toConsole(RoutingContext exchange) {
        exchange.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, "/docs/")
                .end();
    }

    private void allowItself(RoutingContext exchange) {
        exchange.response().putHeader("Content-Security-Policy", policy);
        if (exchange.normalizedPath().startsWith("/docs/")) {
            exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        exchange.next();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
