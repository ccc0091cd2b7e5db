package org.fourthousand.funding.parameter;

import org.fourthousand.kit.value.Percent;

/**
 * From one share to another, both included.
 *
 * @param from percent
 * @param to percent, not below {@code from}
 */
public record PercentRange(Percent from, Percent to) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public PercentRange {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("a range begins below its end: " + from + "-" + to);
        }
    }

    /** Reads for example {@code 10-50}. */
    public static PercentRange of(String text) {
        var ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("a range has two ends: " + text);
        }
        return new PercentRange(Percent.of(ends[0].strip()), Percent.of(ends[1].strip()));
    }

    /** Whether a share lies in it. */
    public boolean contains(Percent share) {
        return from.compareTo(share) <= 0 && share.compareTo(to) <= 0;
    }
}
