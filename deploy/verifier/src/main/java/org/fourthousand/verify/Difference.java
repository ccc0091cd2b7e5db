package org.fourthousand.verify;

/**
 * Where a file is not what its own rules make of it.
 *
 * @param pointer JSON pointer into the file
 * @param expected by the rule
 * @param found in the file
 */
public record Difference(String pointer, String expected, String found) {}
