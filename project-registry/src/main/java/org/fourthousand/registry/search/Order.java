package org.fourthousand.registry.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order results come. */
@Schema(
        name = "SearchOrder",
        description =
                "排序 | RELEVANCE: those whose own name has the words before those whose enterprise has, each newest"
                        + " first; ENTERED_…: only what has a library date")
public enum Order {
    RELEVANCE("place", false),
    NEWEST("place", false),
    OLDEST("place", true),
    ID("id", true),
    LARGEST("total_investment", false),
    SMALLEST("total_investment", true),
    ENTERED_LAST("entered_on", false),
    ENTERED_FIRST("entered_on", true),
    STARTED_LAST("construction_start", false),
    STARTED_FIRST("construction_start", true);

    private final String column;
    private final boolean ascending;

    Order(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    String column() {
        return column;
    }

    boolean isAscending() {
        return ascending;
    }

    /** Whether results come in the order in which they stand in the index. */
    boolean isByPlace() {
        return column.equals("place");
    }

    /** As the end of a query. */
    String sql() {
        var direction = ascending ? " asc" : " desc";
        return isByPlace() ? "place" + direction : column + direction + ", place" + direction;
    }

    /** The type of the column, for a key that comes back as text. */
    String type() {
        return switch (this) {
            case RELEVANCE, NEWEST, OLDEST -> "bigint";
            case ID -> "uuid";
            case LARGEST, SMALLEST -> "numeric";
            case ENTERED_LAST, ENTERED_FIRST, STARTED_LAST, STARTED_FIRST -> "date";
        };
    }
}
