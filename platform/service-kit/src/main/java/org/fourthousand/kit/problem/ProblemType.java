package org.fourthousand.kit.problem;

import java.net.URI;
import java.util.Locale;

/**
 * A kind of refusal with a stable name. Implemented by enums, one per feature, so that the kinds of a feature stand in
 * one place; the constant's name becomes the last part of the type URI.
 */
public interface ProblemType {

    /** The constant's name, for example {@code NOT_A_DRAFT}. */
    String name();

    /** HTTP status, 4xx or 5xx. */
    int status();

    /** What went wrong, the same for every occurrence. */
    Text title();

    /** For example {@code urn:fourthousand:problem:not-a-draft}; never changes once published. */
    default URI uri() {
        return URI.create(
                "urn:fourthousand:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
