package org.fourthousand.funding.award;

import java.text.Normalizer;
import java.util.Locale;

/** A project's name as the duplicate check compares it: without spaces, width and case, which a second application varies. */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\p{C}\\p{P}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
