package org.fourthousand.registry.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.search.Condition.Kind;
import org.jspecify.annotations.Nullable;

/** Conditions with a least and a greatest value. The index knows their orders of magnitude; the rows decide. */
final class Ranges {

    /** {@code search_amount} in the database: quarters of a power of ten. */
    private static final int LEAST_AMOUNT = 20;

    private static final int GREATEST_AMOUNT = 44;

    /** {@code search_year} in the database. */
    private static final int LEAST_YEAR = 2000;

    private static final int GREATEST_YEAR = 2040;

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
        // one wider on either side: the database's logarithm is exact, this one is not
        var from = least == null ? LEAST_AMOUNT : magnitude(least) - 1;
        var to = greatest == null ? GREATEST_AMOUNT : magnitude(greatest) + 1;
        return condition(
                Kind.INVESTMENT,
                bounds("total_investment", "leastInvestment", "greatestInvestment", parameters),
                Keys.any(terms('A', from, to, LEAST_AMOUNT, GREATEST_AMOUNT)),
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
        var from = first == null ? LEAST_YEAR : first.getYear();
        var to = last == null ? GREATEST_YEAR : last.getYear();
        return condition(
                kind,
                bounds(column, column + "_first", column + "_last", parameters),
                Keys.any(terms(mark, from, to, LEAST_YEAR, GREATEST_YEAR)),
                parameters);
    }

    private static Optional<Condition> condition(
            Kind kind, List<String> bounds, String keys, Map<String, Object> parameters) {
        return bounds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(kind, String.join(" and ", bounds), keys, parameters, null));
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

    /** What lies beyond the ends shares the last key on that side; an empty range still has one key. */
    private static List<String> terms(char mark, int from, int to, int least, int greatest) {
        var first = Math.clamp(from, least, greatest);
        var last = Math.max(first, Math.clamp(to, least, greatest));
        return IntStream.rangeClosed(first, last)
                .mapToObj(each -> mark + Integer.toString(each))
                .toList();
    }

    private static int magnitude(Yuan amount) {
        return (int) Math.floor(Math.log10(Math.max(1, amount.amount().doubleValue())) * 4);
    }

    /** Days that no calendar of ours reaches are as good as its ends. */
    private static LocalDate storable(LocalDate day) {
        return day.withYear(Math.clamp(day.getYear(), 1, 9999));
    }
}
