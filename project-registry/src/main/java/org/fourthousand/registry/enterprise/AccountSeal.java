package org.fourthousand.registry.enterprise;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.kit.seal.Seal;
import org.fourthousand.kit.seal.SealKeys;

/**
 * Seals account numbers at rest, each for the row it belongs to. The keys come from {@code
 * fourthousand.registry.account-key}; without a good one the service does not start.
 */
@ApplicationScoped
@Startup
class AccountSeal {

    private static final String PROPERTY = "fourthousand.registry.account-key";

    private final Seal seal;

    AccountSeal(@ConfigProperty(name = PROPERTY) Optional<String> keys) {
        seal = new Seal(SealKeys.of(PROPERTY, keys));
    }

    Seal seal() {
        return seal;
    }
}
