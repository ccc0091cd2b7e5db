package org.fourthousand.funding.payee;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals account numbers at rest (AES-256-GCM), each bound to the row it belongs to, so that a sealed number copied into
 * another row does not open. The key comes from {@code fourthousand.funding.account-key}; without a good one the service
 * does not start.
 */
@ApplicationScoped
@Startup
public class AccountSeal {

    private static final String PROPERTY = "fourthousand.funding.account-key";
    private static final byte FIRST_KEY = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    AccountSeal(@ConfigProperty(name = PROPERTY) Optional<String> encodedKey) {
        key = new SecretKeySpec(
                decoded(encodedKey.orElseThrow(
                        () -> new IllegalStateException(PROPERTY + " is missing: 32 random bytes in base64"))),
                "AES");
    }

    private static byte[] decoded(String encodedKey) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encodedKey.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(PROPERTY + " is not base64", notBase64);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(PROPERTY + " must be 32 bytes in base64, not " + bytes.length);
        }
        return bytes;
    }

    /** Seals a number for one account: a key mark, a nonce, the cipher text. */
    byte[] seal(String number, PayeeAccountId owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, nonce, owner, number.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(FIRST_KEY)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what was sealed for this account.
     *
     * @throws IllegalStateException when it was sealed for another account, with another key, or was changed
     */
    String open(byte[] sealed, PayeeAccountId owner) {
        var buffer = ByteBuffer.wrap(sealed);
        if (buffer.remaining() <= 1 + NONCE_BYTES || buffer.get() != FIRST_KEY) {
            throw new IllegalStateException("not sealed by this service: account " + owner);
        }
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var content = new byte[buffer.remaining()];
        buffer.get(content);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, owner, content), StandardCharsets.UTF_8);
    }

    /** A keyed hash: tells two numbers apart, and tells nobody without the key which they are. */
    String fingerprint(String number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] apply(int mode, byte[] nonce, PayeeAccountId owner, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the number of account " + owner + " cannot be sealed or opened", broken);
        }
    }
}
