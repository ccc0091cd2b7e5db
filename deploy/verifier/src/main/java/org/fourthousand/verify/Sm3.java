package org.fourthousand.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The national hash function SM3 (GB/T 32905). */
final class Sm3 {

    private Sm3() {}

    /** The hash of a text in UTF-8, 64 lower-case hexadecimal digits. */
    static String hex(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
