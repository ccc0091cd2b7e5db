package org.fourthousand.kit.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;

/**
 * Ends a connection on which a body was refused before all of it was read: whoever sends ten gigabytes need not send the
 * rest, and the rest is not taken for the next request. A moment after the answer, for a connection that is closed at once
 * with unread input is reset, and the answer is lost.
 */
public final class LastOnConnection {

    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(1);

    private LastOnConnection() {}

    /** To be called before the answer is written. An HTTP/2 connection is shared with innocent requests and stays. */
    public static void end(HttpServerRequest request, Vertx vertx) {
        if (request.version() != HttpVersion.HTTP_1_1) {
            return;
        }
        var connection = request.connection();
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        vertx.setTimer(TO_READ_THE_ANSWER.toMillis(), elapsed -> connection.close());
    }
}
