package org.fourthousand.funding.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.jspecify.annotations.Nullable;

/** By what an execution report is cut (产业、园区和企业, clause 一.1). */
@Schema(name = "ReportDimension", description = "统计口径 | By what a report is cut")
public enum Dimension {
    FUND("fund"),
    PREFECTURE("left(division, 4) || '00'"),
    DIVISION("division"),
    INDUSTRY("industry"),
    PARK("coalesce(park, '')"),
    /** By the month in which it happened: awarded, ordered, paid. */
    MONTH("to_char(happened_on, 'YYYY-MM')");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    /** As a term of SQL over what was allocated. */
    String column() {
        return column;
    }

    /** What a key stands for; null when the key says it itself. */
    @Nullable
    String name(String key) {
        return switch (this) {
            case PREFECTURE, DIVISION -> Division.find(key).map(Division::name).orElse(null);
            case INDUSTRY -> Industry.of(key).name();
            case FUND, PARK, MONTH -> null;
        };
    }
}
