package org.fourthousand.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fourthousand.gateway.problem.GatewayProblem;
import org.fourthousand.gateway.problem.Refusal;

/** Stands before everything else: makes the request's head clean, or refuses it. */
@ApplicationScoped
public class RequestGuard {

    private static final int BEFORE_CORS_AND_LOGIN = 1_000;
    private static final String ALLOWED =
            FramingRules.METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    private final LastOnConnection lastOnConnection;
    private final BodyLimits bodyLimits;

    RequestGuard(LastOnConnection lastOnConnection, BodyLimits bodyLimits) {
        this.lastOnConnection = lastOnConnection;
        this.bodyLimits = bodyLimits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_CORS_AND_LOGIN);
    }

    private void check(RoutingContext exchange) {
        var request = exchange.request();
        var id = Correlation.ensure(request);
        exchange.addHeadersEndHandler(sent -> {
            var headers = exchange.response().headers();
            headers.set(Correlation.REQUEST_ID, id);
            SecurityHeaders.complete(headers);
        });
        ForwardingHeaders.replace(request);
        PathRules.fault(request.uri())
                .or(() -> FramingRules.fault(request, bodyLimits.of(Objects.toString(request.path(), ""))))
                .ifPresentOrElse(refusal -> refuse(exchange, refusal), exchange::next);
    }

    private void refuse(RoutingContext exchange, Refusal refusal) {
        if (refusal.problem() == GatewayProblem.METHOD_NOT_ALLOWED) {
            exchange.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
        }
        lastOnConnection.close(exchange.request());
        refusal.answer(exchange);
    }
}
