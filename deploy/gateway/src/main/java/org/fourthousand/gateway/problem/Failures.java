package org.fourthousand.gateway.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The last word on every exchange: what no route answered is not found, and what failed reveals nothing. */
@ApplicationScoped
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int AFTER_EVERY_ROUTE = 25_000;

    void register(@Observes Router router) {
        router.route().failureHandler(Failures::failed);
        router.route().order(AFTER_EVERY_ROUTE).handler(Refusal.of(GatewayProblem.NOT_FOUND)::answer);
    }

    private static void failed(RoutingContext exchange) {
        if (exchange.failure() != null) {
            LOG.errorf(
                    exchange.failure(),
                    "request %s failed",
                    exchange.request().headers().get("X-Request-Id"));
        }
        Refusal.of(kind(exchange.statusCode())).answer(exchange);
    }

    private static GatewayProblem kind(int status) {
        for (var problem : GatewayProblem.values()) {
            if (problem.status() == status) {
                return problem;
            }
        }
        return status >= 400 && status < 500 ? GatewayProblem.MALFORMED_REQUEST : GatewayProblem.INTERNAL;
    }
}
