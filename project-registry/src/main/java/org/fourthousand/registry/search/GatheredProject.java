package org.fourthousand.registry.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project as it was gathered: what it is told apart and sorted by.
 *
 * @param place in the index
 * @param isByName whether its own name has the words
 * @param values by {@link Facet}, in their order; empty where nothing is said
 */
record GatheredProject(
        long place,
        UUID id,
        boolean isByName,
        @Nullable BigDecimal totalInvestment,
        @Nullable LocalDate constructionStart,
        @Nullable LocalDate enteredOn,
        List<String> values) {

    private static final int FIRST_VALUE = 5;

    /** What is read of a row of the index, in the order of {@link #of}; whether it is by its name is asked beside. */
    static final String COLUMNS = Stream.concat(
                    Stream.of("place", "id", "total_investment", "construction_start", "entered_on"),
                    Arrays.stream(Facet.values()).map(Facet::column))
            .collect(Collectors.joining(", "));

    static GatheredProject of(Object[] row) {
        return new GatheredProject(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                (Boolean) row[FIRST_VALUE + Facet.values().length],
                (BigDecimal) row[2],
                (LocalDate) row[3],
                (LocalDate) row[4],
                Stream.of(Facet.values())
                        .map(facet -> (String) row[FIRST_VALUE + facet.ordinal()])
                        .toList());
    }

    String value(Facet facet) {
        return values.get(facet.ordinal());
    }

    /** Whether it appears in that order at all: what has no library date is not sorted by it. */
    boolean isIn(Order order) {
        return switch (order) {
            case RELEVANCE, NEWEST, OLDEST, ID -> true;
            case LARGEST, SMALLEST -> totalInvestment != null;
            case STARTED_LAST, STARTED_FIRST -> constructionStart != null;
            case ENTERED_LAST, ENTERED_FIRST -> enteredOn != null;
        };
    }

    /** As the database sorts them; only for what {@link #isIn} the order. */
    static Comparator<GatheredProject> comparator(Order order) {
        var byPlace = Comparator.comparingLong(GatheredProject::place);
        var ascending = switch (order) {
            case RELEVANCE -> Comparator.comparing(GatheredProject::isByName).thenComparing(byPlace);
            case NEWEST, OLDEST -> byPlace;
            case ID ->
                Comparator.comparing((GatheredProject project) -> project.id().toString());
            case LARGEST, SMALLEST ->
                Comparator.comparing((GatheredProject project) -> given(project.totalInvestment()))
                        .thenComparing(byPlace);
            case STARTED_LAST, STARTED_FIRST ->
                Comparator.comparing((GatheredProject project) -> given(project.constructionStart()))
                        .thenComparing(byPlace);
            case ENTERED_LAST, ENTERED_FIRST ->
                Comparator.comparing((GatheredProject project) -> given(project.enteredOn()))
                        .thenComparing(byPlace);
        };
        return order.isAscending() ? ascending : ascending.reversed();
    }

    /** One that stands where a page ended, to be compared with. */
    static GatheredProject at(Order order, Ending ending) {
        var key = ending.key();
        return new GatheredProject(
                ending.place(),
                ending.id(),
                ending.tier() == 0,
                order.column().equals("total_investment") ? new BigDecimal(key) : null,
                order.column().equals("construction_start") ? LocalDate.parse(key) : null,
                order.column().equals("entered_on") ? LocalDate.parse(key) : null,
                List.of());
    }

    Ending ending(Order order) {
        var tier = order == Order.RELEVANCE && !isByName ? 1 : 0;
        var key = switch (order) {
            case RELEVANCE, NEWEST, OLDEST -> "";
            case ID -> id.toString();
            case LARGEST, SMALLEST -> given(totalInvestment).toPlainString();
            case STARTED_LAST, STARTED_FIRST -> given(constructionStart).toString();
            case ENTERED_LAST, ENTERED_FIRST -> given(enteredOn).toString();
        };
        return new Ending(tier, place, key, id);
    }

    private static <T> T given(@Nullable T key) {
        return Objects.requireNonNull(key, "only what is in an order is sorted by it");
    }
}
