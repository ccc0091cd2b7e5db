package org.fourthousand.funding.payee;

import java.text.Normalizer;

/**
 * The name of an account's holder as it is compared with the enterprise's (户名一致): to the letter, but for full-width forms
 * and spaces, which keyboards and banks vary.
 */
public final class HolderName {

    private HolderName() {}

    /** Whether both are the same name. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\p{Z}\\s]", "");
    }
}
