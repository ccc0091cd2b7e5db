package org.fourthousand.verify;

/**
 * Where a file is not what its own rules make of it.
 *
 * @param pointer place in the file, a JSON pointer as far as it goes
 * @param expected by the rule
 * @param found in the file
 */
public record Difference(String pointer, String expected, String found) {

    /** For people: one sentence. */
    public String inWords() {
        return "%s: by the rules it is %s, the file says %s".formatted(pointer, expected, found);
    }
}
