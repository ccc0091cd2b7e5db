package org.fourthousand.funding.payee;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.kit.seal.Seal;
import org.fourthousand.kit.seal.SealKeys;

/**
 * Seals account numbers at rest, each for the row it belongs to. The keys come from {@code
 * fourthousand.funding.account-key}; without a good one the service does not start.
 */
@ApplicationScoped
@Startup
public class AccountSeal {

    private static final String PROPERTY = "fourthousand.funding.account-key";

    private final Seal seal;

    AccountSeal(@ConfigProperty(name = PROPERTY) Optional<String> keys) {
        seal = new Seal(SealKeys.of(PROPERTY, keys));
    }

    /** Seals a number for one account. */
    byte[] seal(String number, PayeeAccountId owner) {
        return seal.seal(number, owner.value());
    }

    /**
     * Opens what was sealed for this account.
     *
     * @throws IllegalStateException when it was sealed for another account, with a key that is gone, or was changed
     */
    String open(byte[] sealed, PayeeAccountId owner) {
        return seal.open(sealed, owner.value());
    }

    Seal seal() {
        return seal;
    }
}
