package org.fourthousand.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** How large a request's body may be: files that a service takes in as streams may have more than everything else. */
@ApplicationScoped
public class BodyLimits {

    private final long limit;
    private final long fileLimit;
    private final Pattern filePaths;

    BodyLimits(GatewayLimits limits) {
        this.limit = limits.bodyLimit().asLongValue();
        this.fileLimit = limits.fileLimit().asLongValue();
        this.filePaths = Pattern.compile(limits.filePaths());
    }

    /**
     * Bytes a body to this path may have.
     *
     * @param path without its query, as it was sent
     */
    public long of(String path) {
        return filePaths.matcher(path).matches() ? fileLimit : limit;
    }
}
