package org.fourthousand.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces to be too large with a problem, before Quarkus' own limit (which still holds for bodies
 * that do not announce their length) would refuse it without a word.
 */
@Singleton
public class BodyLimit {

    private static final int BEFORE_QUARKUS_OWN_LIMIT = 100;

    private final ObjectMapper mapper;
    private final MemorySize limit;

    BodyLimit(ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.mapper = mapper;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS_OWN_LIMIT);
    }

    private void check(RoutingContext exchange) {
        if (announced(exchange) <= limit.asLongValue()) {
            exchange.next();
            return;
        }
        var problem = new Problem(
                CommonProblem.BODY_TOO_LARGE,
                Text.of("请求正文不得超过 %s 字节。", "The body may have at most %s bytes.")
                        .with(limit.asLongValue()));
        var languages = exchange.acceptableLanguages().stream()
                .map(language -> Locale.of(language.tag()))
                .toList();
        exchange.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(json(ProblemView.of(problem, languages)));
    }

    private static long announced(RoutingContext exchange) {
        var length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    private String json(ProblemView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
