package org.fourthousand.registry.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Keys of the index as a {@code tsquery} with a gap where the number of the block goes; see {@code search_terms} in the
 * database for what the letters mean.
 */
final class Keys {

    /** Where the block's number goes; no text holds this character. */
    static final String BLOCK = "\u0001";

    private Keys() {}

    static String one(String term) {
        return "'" + BLOCK + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** All keys that begin so. */
    static String beginning(String term) {
        return one(term) + ":*";
    }

    /** Any of the keys. */
    static String any(List<String> terms) {
        return terms.stream().map(Keys::one).collect(Collectors.joining(" | ", "(", ")"));
    }
}
