package org.fourthousand.funding.parameter;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Industries that a fund does not support (不予支持行业).
 *
 * @param codes sections or divisions of GB/T 4754, for example {@code B} or {@code C25}
 */
public record ExcludedIndustries(List<String> codes) {

    private static final String NONE = "none";
    private static final Pattern CODE = Pattern.compile("[A-T]([0-9]{2})?");

    /** @throws IllegalArgumentException when one is neither a section nor a division */
    public ExcludedIndustries {
        codes = List.copyOf(codes);
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new IllegalArgumentException("sections or divisions of GB/T 4754: " + codes);
        }
    }

    /** Reads for example {@code B,C25}, or {@code none}. */
    public static ExcludedIndustries of(String text) {
        return new ExcludedIndustries(
                NONE.equals(text)
                        ? List.of()
                        : Stream.of(text.split(",", -1)).map(String::strip).toList());
    }

    /** Whether an industry, or the section it is of, is excluded. */
    public boolean excludes(String industry) {
        return codes.stream().anyMatch(industry::startsWith);
    }
}
