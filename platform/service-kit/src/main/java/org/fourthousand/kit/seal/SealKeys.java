package org.fourthousand.kit.seal;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a service, by number: the highest number seals, all of them open. To rotate, add a key with the next number
 * and keep the ones before until nothing is sealed with them any more.
 */
public final class SealKeys {

    private static final int KEY_BYTES = 32;
    private static final int FIRST = 1;
    private static final Pattern NUMBERED = Pattern.compile("([1-9][0-9]{0,2}):(.*)");

    private final TreeMap<Integer, SecretKeySpec> keys = new TreeMap<>();

    private SealKeys() {}

    /**
     * Reads the keys of a property; to be done when the service starts, so that it does not start without.
     *
     * @param property its name, for the messages, which never repeat a key
     * @param configured {@code number:key} separated by commas, numbers 1 to 127, each key 32 random bytes in base64; a key
     *     without a number is the first
     * @throws IllegalStateException when there is none, or one is not such a key
     */
    public static SealKeys of(String property, Optional<String> configured) {
        var text = configured
                .filter(each -> !each.isBlank())
                .orElseThrow(() -> new IllegalStateException(property + " is missing: 32 random bytes in base64"));
        var keys = new SealKeys();
        for (var each : text.split(",", -1)) {
            keys.add(property, each.strip());
        }
        return keys;
    }

    private void add(String property, String entry) {
        var numbered = NUMBERED.matcher(entry);
        var number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : FIRST;
        if (number > Byte.MAX_VALUE) {
            throw new IllegalStateException(property + " has a key with a number beyond " + Byte.MAX_VALUE);
        }
        var bytes = decoded(property, numbered.matches() ? numbered.group(2) : entry);
        if (keys.put(number, new SecretKeySpec(bytes, "AES")) != null) {
            throw new IllegalStateException(property + " has two keys with the number " + number);
        }
    }

    private static byte[] decoded(String property, String encoded) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(property + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(property + " must be 32 bytes in base64, not " + bytes.length);
        }
        return bytes;
    }

    Map.Entry<Integer, SecretKeySpec> newest() {
        return keys.lastEntry();
    }

    @Nullable
    SecretKeySpec numbered(int number) {
        return keys.get(number);
    }
}
