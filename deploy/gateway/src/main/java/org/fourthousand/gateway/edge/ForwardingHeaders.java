package org.fourthousand.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/**
 * Says for whom a request is forwarded. What a caller claims about that is thrown away; where another proxy stands
 * before the gateway, {@code quarkus.http.proxy} names it, and then the request already tells the truth.
 */
final class ForwardingHeaders {

    private static final Set<String> CLAIMS =
            Set.of("forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "x-original-url", "x-rewrite-url");
    private static final Set<String> KEPT = Set.of("close", "keep-alive", "transfer-encoding", "host");

    private ForwardingHeaders() {}

    /** Replaces claims by what is known, and drops headers meant for this connection only. */
    static void replace(HttpServerRequest request) {
        var headers = request.headers();
        for (var value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : value.split(",", -1)) {
                if (!name.isBlank() && !KEPT.contains(name.strip().toLowerCase(Locale.ROOT))) {
                    headers.remove(name.strip());
                }
            }
        }
        headers.remove("proxy-connection");
        for (var name : new ArrayList<>(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (CLAIMS.contains(lower) || lower.startsWith("x-forwarded-")) {
                headers.remove(name);
            }
        }
        var client =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        var host = request.getHeader(HttpHeaders.HOST);
        var scheme = request.scheme();
        headers.set("X-Forwarded-Proto", scheme);
        if (client != null) {
            headers.set("X-Forwarded-For", client);
        }
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
        }
    }
}
