package org.fourthousand.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Gives every request a request id and a W3C trace, its own when they are well formed. */
final class Correlation {

    /** The name under which callers, services and logs find one request again. */
    static final String REQUEST_ID = "X-Request-Id";

    private static final String TRACE_PARENT = "traceparent";
    private static final Pattern GOOD_REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern GOOD_TRACE_PARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Correlation() {}

    /** Completes the headers of the request and answers its id. */
    static String ensure(HttpServerRequest request) {
        var headers = request.headers();
        if (!isGood(GOOD_TRACE_PARENT, headers.getAll(TRACE_PARENT))) {
            var random = ThreadLocalRandom.current();
            headers.set(
                    TRACE_PARENT,
                    "00-%016x%016x-%016x-01"
                            .formatted(random.nextLong(), random.nextLong() | 1, random.nextLong() | 1));
            headers.remove("tracestate");
        }
        var ids = headers.getAll(REQUEST_ID);
        var id = isGood(GOOD_REQUEST_ID, ids)
                ? ids.getFirst()
                : UUID.randomUUID().toString();
        headers.set(REQUEST_ID, id);
        return id;
    }

    private static boolean isGood(Pattern pattern, List<String> values) {
        return values.size() == 1 && pattern.matcher(values.getFirst()).matches();
    }
}
