package org.fourthousand.kit.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals short secrets at rest (AES-256-GCM), each bound to the row it belongs to, so that a sealed text copied into another
 * row does not open. What is stored: the key's number (one byte), a nonce (twelve), the cipher text with its tag.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealKeys keys;
    private final SecureRandom random = new SecureRandom();

    /** With these keys. */
    public Seal(SealKeys keys) {
        this.keys = keys;
    }

    /** Seals a text for one row, with the newest key. */
    public byte[] seal(String text, UUID row) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var newest = keys.newest();
        var sealed = apply(Cipher.ENCRYPT_MODE, newest.getValue(), nonce, row, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(newest.getKey().byteValue())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what was sealed for this row, with whichever key it was sealed.
     *
     * @throws IllegalStateException when it was sealed for another row, with a key that is gone, or was changed
     */
    public String open(byte[] sealed, UUID row) {
        var buffer = ByteBuffer.wrap(sealed);
        var key = buffer.remaining() <= 1 + NONCE_BYTES ? null : keys.numbered(buffer.get());
        if (key == null) {
            throw new IllegalStateException("not sealed with a key of this service: " + row);
        }
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var content = new byte[buffer.remaining()];
        buffer.get(content);
        return new String(apply(Cipher.DECRYPT_MODE, key, nonce, row, content), StandardCharsets.UTF_8);
    }

    /**
     * A keyed hash (HMAC-SHA-256, 64 hexadecimal digits): tells two texts apart, and tells nobody without the key which they
     * are. It changes when the newest key does, so it is for short memories such as idempotency.
     */
    public String fingerprint(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.newest().getValue().getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] apply(int mode, SecretKeySpec key, byte[] nonce, UUID row, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("what belongs to " + row + " cannot be sealed or opened", broken);
        }
    }
}
