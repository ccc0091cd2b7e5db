package org.fourthousand.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Ends a connection whose caller broke a rule, a moment after the answer: a connection that is closed at once with
 * unread input is reset, and the answer is lost.
 */
@ApplicationScoped
public class LastOnConnection {

    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(1);

    private final Vertx vertx;

    LastOnConnection(Vertx vertx) {
        this.vertx = vertx;
    }

    /** To be called before the answer is written. An HTTP/2 connection is shared with innocent requests and stays. */
    public void close(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1) {
            return;
        }
        var connection = request.connection();
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        vertx.setTimer(TO_READ_THE_ANSWER.toMillis(), elapsed -> connection.close());
    }
}
