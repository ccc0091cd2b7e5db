package org.fourthousand.kit.history;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The national hash function SM3 (GB/T 32905), 256 bits. */
public final class Sm3 {

    private Sm3() {}

    /** The hash of a text in UTF-8, 64 hexadecimal digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of some bytes, 64 hexadecimal digits. */
    public static String hex(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
