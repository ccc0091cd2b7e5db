package org.fourthousand.registry.attachment;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.fourthousand.kit.problem.LastOnConnection;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Ends the connection of every upload that is answered before it was read to its end, for whatever reason. */
public class RefusedUploads {

    private static final String UPLOADS = "/attachments";

    private final HttpServerRequest request;
    private final Vertx vertx;

    RefusedUploads(HttpServerRequest request, Vertx vertx) {
        this.request = request;
        this.vertx = vertx;
    }

    @ServerResponseFilter
    void endUnlessRead(ContainerRequestContext context) {
        if (context.getMethod().equals(HttpMethod.POST)
                && context.getUriInfo().getPath().endsWith(UPLOADS)
                && !request.isEnded()) {
            LastOnConnection.end(request, vertx);
        }
    }
}
