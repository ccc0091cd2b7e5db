package org.fourthousand.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces to be too large with a problem, before Quarkus' own limit would refuse it without a word.
 * Bodies that do not announce their length are cut off by Quarkus as they are read. Paths that take files as streams may
 * have more than the others: as much as Quarkus lets through.
 */
@Singleton
public class BodyLimit {

    private static final int BEFORE_QUARKUS_OWN_LIMIT = 100;
    private static final int AFTER_QUARKUS_OWN_LIMIT = 1;

    private final ObjectMapper mapper;
    private final long limit;
    private final long largeLimit;
    private final Optional<Pattern> largePaths;

    BodyLimit(
            ObjectMapper mapper,
            @ConfigProperty(name = "fourthousand.body.limit") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largeLimit,
            @ConfigProperty(name = "fourthousand.body.large-paths") Optional<String> largePaths) {
        this.mapper = mapper;
        this.limit = limit.asLongValue();
        this.largeLimit = largeLimit.asLongValue();
        this.largePaths = largePaths.map(Pattern::compile);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS_OWN_LIMIT);
        filters.register(this::bound, AFTER_QUARKUS_OWN_LIMIT);
    }

    private void check(RoutingContext exchange) {
        var allowed = allowed(exchange);
        if (announced(exchange) <= allowed) {
            exchange.next();
            return;
        }
        var problem = new Problem(
                CommonProblem.BODY_TOO_LARGE,
                Text.of("请求正文不得超过 %s 字节。", "The body may have at most %s bytes.")
                        .with(allowed));
        var languages = exchange.acceptableLanguages().stream()
                .map(language -> Locale.of(language.tag()))
                .toList();
        LastOnConnection.end(exchange.request(), exchange.vertx());
        exchange.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .end(json(ProblemView.of(problem, languages)));
    }

    /** Tells whoever reads the body how much to read; Quarkus has just told its own limit, which is that of large bodies. */
    private void bound(RoutingContext exchange) {
        exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, allowed(exchange));
        exchange.next();
    }

    private long allowed(RoutingContext exchange) {
        var path = exchange.normalizedPath();
        return largePaths
                .filter(large -> large.matcher(path).matches())
                .map(large -> largeLimit)
                .orElse(limit);
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
