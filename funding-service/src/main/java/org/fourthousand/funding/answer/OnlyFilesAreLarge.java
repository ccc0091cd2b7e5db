package org.fourthousand.funding.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;

/** Keeps the bodies of all other requests as small as in any service, though files from the bank may be larger. */
@Singleton
public class OnlyFilesAreLarge {

    private static final long USUAL_BYTES = 1 << 20;
    private static final int BEFORE_THE_GENERAL_LIMIT = 101;
    private static final int TOO_LONG_TO_BE_A_NUMBER = 18;

    private final ObjectMapper mapper;
    private final String files;

    OnlyFilesAreLarge(ObjectMapper mapper, @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.mapper = mapper;
        this.files = root + "/bank-files";
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_GENERAL_LIMIT);
    }

    private void check(RoutingContext exchange) {
        if (exchange.normalizedPath().startsWith(files) || !announcesMore(exchange)) {
            exchange.next();
            return;
        }
        var problem = new Problem(
                CommonProblem.BODY_TOO_LARGE,
                Text.of("请求正文不得超过 %s 字节。", "The body may have at most %s bytes.")
                        .with(USUAL_BYTES));
        var languages = exchange.acceptableLanguages().stream()
                .map(language -> Locale.of(language.tag()))
                .toList();
        exchange.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(json(ProblemView.of(problem, languages)));
    }

    private static boolean announcesMore(RoutingContext exchange) {
        var length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && (length.length() > TOO_LONG_TO_BE_A_NUMBER
                        || !length.matches("[0-9]+")
                        || Long.parseLong(length) > USUAL_BYTES);
    }

    private String json(ProblemView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
