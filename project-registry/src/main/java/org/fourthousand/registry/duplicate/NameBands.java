package org.fourthousand.registry.duplicate;

import java.util.Arrays;
import java.util.Set;

/**
 * Keys by which names that are alike are found in an index (MinHash with banding). Each of 60 hash functions keeps the least
 * hash over a name's pairs of characters; two names agree in one of them with the probability of their Jaccard likeness J.
 * Three of them make a band, and one band of twenty in common is enough: names with J = 0.6 are found in 99 of 100 cases,
 * with J = 0.5 in 93, with J = 0.1 in 2 — so little of what is not alike has to be looked at, however many projects there
 * are. The functions never change: what is stored was made with them.
 */
final class NameBands {

    private static final int BANDS = 20;
    private static final int ROWS = 3;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private NameBands() {}

    /** The bands of a name. */
    static Long[] of(Set<String> pairs) {
        if (pairs.isEmpty()) {
            return new Long[0];
        }
        var least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (var pair : pairs) {
            var seed = hash(pair);
            for (int function = 0; function < least.length; function++) {
                least[function] = Math.min(least[function], mixed(seed + function * GOLDEN));
            }
        }
        var bands = new Long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            var key = mixed(band + 1L);
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key ^ least[band * ROWS + row]);
            }
            bands[band] = key;
        }
        return bands;
    }

    private static long hash(String text) {
        var hash = 0L;
        for (var character : text.toCharArray()) {
            hash = mixed(hash * 31 + character);
        }
        return hash;
    }

    /** The finalizer of SplitMix64: every bit of the input changes half of the output. */
    private static long mixed(long value) {
        var z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
