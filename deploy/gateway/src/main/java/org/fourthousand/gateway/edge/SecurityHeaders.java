package org.fourthousand.gateway.edge;

import io.vertx.core.MultiMap;

/** What browsers are told about every answer. */
final class SecurityHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void complete(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", NOTHING);
        }
        headers.remove("Server");
        headers.remove("X-Powered-By");
    }
}
