package org.fourthousand.funding.payee;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
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

    /** Seals a number for the row it belongs to, whatever table that is in. */
    public byte[] seal(String number, UUID row) {
        return seal.seal(number, row);
    }

    /**
     * Opens what was sealed for this row; files to and from the bank need it, answers to people never.
     *
     * @throws IllegalStateException as {@link #open(byte[], PayeeAccountId)}
     */
    public String open(byte[] sealed, UUID row) {
        return seal.open(sealed, row);
    }

    Seal seal() {
        return seal;
    }
}
