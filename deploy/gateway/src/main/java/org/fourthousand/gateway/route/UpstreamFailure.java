package org.fourthousand.gateway.route;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.fourthousand.gateway.problem.GatewayProblem;

/** Tells apart what can go wrong on the way to a service. */
final class UpstreamFailure {

    private static final int MAX_DEPTH = 5;

    private static final Set<Class<? extends Throwable>> NOTHING_REACHED_IT = Set.of(
            ConnectException.class,
            ConnectTimeoutException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            ConnectionPoolTooBusyException.class,
            TimeoutException.class);

    private UpstreamFailure() {}

    /** Unavailable when nothing reached the service, timeout when it said nothing, broken when it broke off. */
    static GatewayProblem kind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof ResponseTimeout) {
                return GatewayProblem.UPSTREAM_TIMEOUT;
            }
            for (var kind : NOTHING_REACHED_IT) {
                if (kind.isInstance(cause)) {
                    return GatewayProblem.UPSTREAM_UNAVAILABLE;
                }
            }
        }
        return GatewayProblem.UPSTREAM_BROKEN;
    }
}
