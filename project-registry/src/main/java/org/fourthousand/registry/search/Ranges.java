package org.fourthousand.registry.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.search.Condition.Kind;
import org.jspecify.annotations.Nullable;

/** Conditions with a least and a greatest value. The index knows orders of magnitude, years and months; the rows decide. */
final class Ranges {

    /** {@code search_amount} in the database: eighths of a power of ten. */
    private static final int LEAST_AMOUNT = 40;

    private static final int GREATEST_AMOUNT = 88;
    private static final int PARTS = 8;

    /** The database's logarithm is exact; this one may fall on the other side of an end by as little. */
    private static final double INEXACT = 1e-9;

    /** {@code search_days} in the database. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2040, 12, 31);

    private Ranges() {}

    /** A total investment within these, in yuan; empty without either. */
    static Optional<Condition> investment(@Nullable Yuan least, @Nullable Yuan greatest) {
        var parameters = new HashMap<String, Object>();
        if (least != null) {
            parameters.put("leastInvestment", least.amount());
        }
        if (greatest != null) {
            parameters.put("greatestInvestment", greatest.amount());
        }
        var from = least == null ? LEAST_AMOUNT : magnitude(least, -INEXACT);
        var to = greatest == null ? GREATEST_AMOUNT : magnitude(greatest, INEXACT);
        var keys = IntStream.rangeClosed(from, Math.max(from, to))
                .mapToObj(each -> "A" + each)
                .toList();
        return condition(
                Kind.INVESTMENT,
                bounds("total_investment", "leastInvestment", "greatestInvestment", parameters),
                keys,
                parameters);
    }

    /** A day within these; empty without either. */
    static Optional<Condition> days(
            Kind kind, String column, char mark, @Nullable LocalDate first, @Nullable LocalDate last) {
        var parameters = new HashMap<String, Object>();
        if (first != null) {
            parameters.put(column + "_first", storable(first));
        }
        if (last != null) {
            parameters.put(column + "_last", storable(last));
        }
        var from = near(first == null ? FIRST_DAY : first);
        var to = near(last == null ? LAST_DAY : last);
        return condition(
                kind,
                bounds(column, column + "_first", column + "_last", parameters),
                to.isBefore(from) ? List.of(mark + "-") : periods(mark, YearMonth.from(from), YearMonth.from(to)),
                parameters);
    }

    /** Whole years where they lie within, and months before and after them. */
    private static List<String> periods(char mark, YearMonth first, YearMonth last) {
        var keys = new ArrayList<String>();
        var month = first;
        while (!month.isAfter(last)) {
            if (month.getMonthValue() == 1 && !month.plusMonths(11).isAfter(last)) {
                keys.add(mark + Integer.toString(month.getYear()));
                month = month.plusYears(1);
            } else {
                keys.add("%c%d%02d".formatted(mark, month.getYear(), month.getMonthValue()));
                month = month.plusMonths(1);
            }
        }
        return keys;
    }

    private static Optional<Condition> condition(
            Kind kind, List<String> bounds, List<String> keys, Map<String, Object> parameters) {
        return bounds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(kind, String.join(" and ", bounds), Keys.any(keys), parameters, null));
    }

    private static List<String> bounds(String column, String least, String greatest, Map<String, Object> parameters) {
        var bounds = new ArrayList<String>();
        if (parameters.containsKey(least)) {
            bounds.add(column + " >= :" + least);
        }
        if (parameters.containsKey(greatest)) {
            bounds.add(column + " <= :" + greatest);
        }
        return bounds;
    }

    private static int magnitude(Yuan amount, double inexact) {
        var exact = Math.log10(Math.max(1, amount.amount().doubleValue())) * PARTS + inexact;
        return Math.clamp((long) Math.floor(exact), LEAST_AMOUNT, GREATEST_AMOUNT);
    }

    private static LocalDate near(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    /** Days that no calendar of ours reaches are as good as its ends. */
    private static LocalDate storable(LocalDate day) {
        return day.withYear(Math.clamp(day.getYear(), 1, 9999));
    }
}
