package org.fourthousand.registry.duplicate;

import java.util.Random;

/** Names that no other test has anything like. */
final class Words {

    private static final Random RANDOM = new Random();

    private Words() {}

    /** Twelve Chinese characters by chance. */
    static String unique() {
        var name = new StringBuilder();
        for (int count = 0; count < 12; count++) {
            name.appendCodePoint(0x5000 + RANDOM.nextInt(0x3000));
        }
        return name.toString();
    }
}
