package org.fourthousand.registry.openness;

/** Text that somebody typed, on its way into other people's programs. */
final class OpenText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private OpenText() {}

    /** A text for a CSV cell; one that a spreadsheet would run as a formula gets an apostrophe before it. */
    static String inCell(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
