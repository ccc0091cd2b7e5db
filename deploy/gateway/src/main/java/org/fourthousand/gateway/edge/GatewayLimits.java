package org.fourthousand.gateway.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a caller may send, and how long a service may take. */
@ConfigMapping(prefix = "fourthousand.gateway")
public interface GatewayLimits {

    /** Largest request body; a service may allow less. */
    @WithDefault("10M")
    MemorySize bodyLimit();

    /** Largest file, on the paths that take files as streams; a service may allow less. */
    @WithDefault("51M")
    MemorySize fileLimit();

    /** The paths that take files as streams, as a regular expression. */
    @WithDefault("/api/registry/v1/(projects|drafts)/[^/]+/attachments")
    String filePaths();

    /** How long connecting to a service may take. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long a service may think, from the last byte of the request to the head of its answer. */
    @WithDefault("PT30S")
    Duration responseTimeout();

    /** How many requests to one service may be under way at once, and as many again may wait. */
    @WithDefault("256")
    int connectionsPerService();
}
