package org.fourthousand.notification.followup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A quarter of a year, for which a report is owed.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int MONTHS = 3;
    private static final int LAST = 4;

    /** The quarter a day lies in. */
    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    Quarter next() {
        return number == LAST ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** Its last day. */
    LocalDate end() {
        return YearMonth.of(year, number * MONTHS).atEndOfMonth();
    }

    /** This and the following ones to the last; at least this one. */
    Stream<Quarter> to(Quarter last) {
        return Stream.concat(
                Stream.of(this), Stream.iterate(next(), quarter -> quarter.compareTo(last) <= 0, Quarter::next));
    }

    @Override
    public int compareTo(Quarter other) {
        return Comparator.comparingInt(Quarter::year)
                .thenComparingInt(Quarter::number)
                .compare(this, other);
    }
}
