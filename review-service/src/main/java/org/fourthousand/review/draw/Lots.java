package org.fourthousand.review.draw;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The lots of a seed for one project: a number of 40 bits for each expert, six of them from one hash. Lot {@code j}, from 0
 * in the order of the experts' ids, is the group {@code j mod 6} of ten hexadecimal digits of
 * {@code SM3(seed|projectId|j div 6)}.
 */
final class Lots {

    /** Bits of a lot. */
    static final int BITS = 40;

    private static final int PER_HASH = 6;
    private static final int BYTES = BITS / 8;

    private final SM3Digest begun = new SM3Digest();
    private final SM3Digest digest = new SM3Digest();
    private final byte[] hash = new byte[begun.getDigestSize()];
    private int block = -1;

    Lots(String seed, String projectId) {
        update(begun, seed + "|" + projectId + "|");
    }

    /** The lot of one expert; quickest when asked for in ascending order. */
    long of(int expert) {
        if (block != expert / PER_HASH) {
            block = expert / PER_HASH;
            digest.reset(begun);
            update(digest, Integer.toString(block));
            digest.doFinal(hash, 0);
        }
        long lot = 0;
        for (int index = 0; index < BYTES; index++) {
            lot = lot << 8 | hash[expert % PER_HASH * BYTES + index] & 0xff;
        }
        return lot;
    }

    private static void update(SM3Digest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
    }
}
