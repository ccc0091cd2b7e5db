package org.fourthousand.review.seal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.kit.seal.Seal;
import org.fourthousand.kit.seal.SealKeys;

/**
 * Seals identities at rest, each for the row it belongs to. The keys come from {@code fourthousand.review.identity-key};
 * without a good one the service does not start.
 */
@ApplicationScoped
@Startup
public class IdentitySeal {

    private static final String PROPERTY = "fourthousand.review.identity-key";

    private final Seal seal;

    IdentitySeal(@ConfigProperty(name = PROPERTY) Optional<String> keys) {
        seal = new Seal(SealKeys.of(PROPERTY, keys));
    }

    /** Seals a text for one row. */
    public byte[] seal(String text, UUID row) {
        return seal.seal(text, row);
    }

    /** Opens what was sealed for this row. @throws IllegalStateException when it was not, or was changed */
    public String open(byte[] sealed, UUID row) {
        return seal.open(sealed, row);
    }

    /** A keyed fingerprint, by which two texts are known to be the same; another after a new key. */
    public String fingerprint(String text) {
        return seal.fingerprint(text);
    }

    /** The number of the key that seals now: the first byte of what it sealed. */
    public int newest() {
        return seal.seal("", new UUID(0, 0))[0];
    }

    /** The seal itself, for those who write account numbers down. */
    public Seal whole() {
        return seal;
    }
}
