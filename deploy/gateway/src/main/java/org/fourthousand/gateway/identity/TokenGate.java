package org.fourthousand.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.fourthousand.gateway.contract.Contract;
import org.fourthousand.gateway.problem.GatewayProblem;
import org.fourthousand.gateway.problem.Refusal;
import org.jboss.logging.Logger;

/**
 * Lets through who carries a valid token of the realm for this suite, and whoever asks for what the contract leaves open.
 * Which role may do what is the services' business; they check the token again.
 */
@ApplicationScoped
public class TokenGate {

    private static final Logger LOG = Logger.getLogger(TokenGate.class);

    private final Contract contract;
    private final IdentityProviderManager identities;

    TokenGate(Contract contract, IdentityProviderManager identities) {
        this.contract = contract;
        this.identities = identities;
    }

    /** Passes the exchange on, or answers 401; 503 when the realm's keys cannot be had. */
    public void check(RoutingContext exchange) {
        var request = exchange.request();
        if (contract.isOpen(request.method().name(), exchange.normalizedPath())) {
            exchange.next();
            return;
        }
        request.pause();
        // What Quarkus would do instead of telling us: answer 401 without a body
        exchange.put(
                QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (failed, failure) -> {});
        QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                .subscribe()
                .with(identity -> decide(exchange, identity), failure -> refuse(exchange, failure));
    }

    private static void decide(RoutingContext exchange, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            Refusal.of(GatewayProblem.UNAUTHENTICATED).answer(exchange);
        } else {
            exchange.next();
        }
    }

    private static void refuse(RoutingContext exchange, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            Refusal.of(GatewayProblem.UNAUTHENTICATED).answer(exchange);
        } else {
            LOG.warnf("tokens cannot be checked: %s", failure.getMessage());
            Refusal.of(GatewayProblem.IDENTITY_UNAVAILABLE).answer(exchange);
        }
    }
}
