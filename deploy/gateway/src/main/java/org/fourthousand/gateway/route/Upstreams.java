package org.fourthousand.gateway.route;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services are: {@code http://host:port} each. The gateway does not start when one is not said. */
@ConfigMapping(prefix = "fourthousand.upstream")
public interface Upstreams {

    /** Where project-registry is. */
    URI registry();

    /** Where review-service is. */
    URI review();

    /** Where funding-service is. */
    URI funding();

    /** Where notification-service is. */
    URI notification();

    /** Where the service is. */
    default URI of(Service service) {
        return switch (service) {
            case REGISTRY -> registry();
            case REVIEW -> review();
            case FUNDING -> funding();
            case NOTIFICATION -> notification();
        };
    }
}
