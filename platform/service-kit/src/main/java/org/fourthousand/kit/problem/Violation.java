package org.fourthousand.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, precise enough to be mended.
 *
 * @param pointer JSON pointer into the body, or {@code #query/limit}, {@code #header/If-Match}, {@code #path/id}
 * @param message what to do
 * @param clause clause or paper of the rule that refused, where a rule did
 */
public record Violation(
        String pointer, Text message, @Nullable String clause) {

    /** A fault in the form of the request. */
    public static Violation at(String pointer, Text message) {
        return new Violation(pointer, message, null);
    }

    /** A refusal by a rule of the policy. */
    public static Violation of(String pointer, Text message, String clause) {
        return new Violation(pointer, message, clause);
    }
}
