package org.fourthousand.bench;

import java.util.Locale;

/**
 * One figure, as a line of standard output.
 *
 * @param name of the benchmark
 * @param value of the figure
 * @param unit of the value
 * @param beside floor or peer of the same run, with its value; {@code -} when there is none
 * @param ratio of the value to that of the floor or peer; {@code -} when there is none
 */
public record Figure(String name, String value, String unit, String beside, String ratio) {

    /** A figure beside another. */
    public static Figure beside(String name, double value, String unit, String other, double otherValue) {
        return new Figure(name, number(value), unit, other + " " + number(otherValue), number(value / otherValue));
    }

    /** A figure by itself. */
    public static Figure alone(String name, double value, String unit) {
        return new Figure(name, number(value), unit, "-", "-");
    }

    /** Tab-separated. */
    public String line() {
        return String.join("\t", name, value, unit, beside, ratio);
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
