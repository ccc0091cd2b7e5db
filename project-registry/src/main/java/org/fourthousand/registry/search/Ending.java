package org.fourthousand.registry.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A result as a page may end with it.
 *
 * @param tier 0 for what the project's own name was found by, 1 for the rest; 0 where the order is not by relevance
 * @param place in the index
 * @param key the value it is sorted by, as text
 * @param id of the project
 */
record Ending(int tier, long place, String key, UUID id) {

    private static final int PARTS = 5;

    String cursor(Order order) {
        return Cursor.of(order, tier, place, key, id);
    }

    /**
     * Where the page before ended; null on the first page.
     *
     * @throws Problem 400 when the cursor is not one of this order
     */
    static @Nullable Ending read(Order order, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.keys(cursor, PARTS);
        try {
            if (parts.getFirst().equals(order.name())) {
                requireReadable(order, parts.get(3));
                return new Ending(
                        Integer.parseInt(parts.get(1)),
                        Long.parseLong(parts.get(2)),
                        parts.get(3),
                        UUID.fromString(parts.get(4)));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // answered below, like a cursor of another order
        }
        throw new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of(
                        "游标无效或属于另一种排序,请使用上一页返回的 next。",
                        "The cursor is not one of this order; use the next of the page before."),
                List.of(Violation.at("#query/after", Text.of("游标无效", "not a cursor of ours"))));
    }

    private static void requireReadable(Order order, String key) {
        switch (order) {
            case RELEVANCE, NEWEST, OLDEST -> {
                // sorted by place alone
            }
            case ID -> UUID.fromString(key);
            case LARGEST, SMALLEST -> {
                if (key.length() > 20) {
                    throw new IllegalArgumentException(key);
                }
                new BigDecimal(key).toPlainString();
            }
            case ENTERED_LAST, ENTERED_FIRST, STARTED_LAST, STARTED_FIRST -> LocalDate.parse(key);
        }
    }
}
