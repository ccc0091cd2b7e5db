package org.fourthousand.bench.registry;

import java.util.Map;
import org.fourthousand.bench.world.Tokens;

/** Who searches. */
enum Reader {
    /** Anybody, in the open library. */
    PUBLIC("/api/registry/v1/library"),
    /** The province's library office. */
    PROVINCE("/api/registry/v1/search"),
    /** An officer of Changsha, the prefecture with the most projects. */
    CITY("/api/registry/v1/search"),
    /** An officer of a county in it. */
    COUNTY("/api/registry/v1/search");

    private final String path;

    Reader(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String token(Tokens tokens) {
        return switch (this) {
            case PUBLIC -> "";
            case PROVINCE -> tokens.of("province", "registry-officer", Map.of());
            case CITY -> tokens.of("city", "city-officer", Map.of("division", "430100"));
            case COUNTY -> tokens.of("county", "county-officer", Map.of("division", "430103"));
        };
    }
}
