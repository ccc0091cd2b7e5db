package org.fourthousand.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fourthousand.gateway.contract.Contract;

/**
 * Ready when it knows the way to every service. A service that is down does not make the gateway unready: the others are
 * still served, and its callers are told to try again.
 */
@Readiness
@ApplicationScoped
public class UpstreamsReadiness implements HealthCheck {

    private final Upstreams upstreams;
    private final Contract contract;

    UpstreamsReadiness(Upstreams upstreams, Contract contract) {
        this.upstreams = upstreams;
        this.contract = contract;
    }

    @Override
    public HealthCheckResponse call() {
        var known = Arrays.stream(Service.values())
                .filter(service -> upstreams.of(service).getHost() != null)
                .count();
        return HealthCheckResponse.named("upstreams")
                .status(known == Service.values().length)
                .withData("services", known)
                .withData("operations", contract.size())
                .build();
    }
}
