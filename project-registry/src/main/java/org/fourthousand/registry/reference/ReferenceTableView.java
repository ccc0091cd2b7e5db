package org.fourthousand.registry.reference;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A table of reference data.
 *
 * @param table its name in addresses
 * @param titleZh what it is called
 * @param titleEn the same in English
 * @param clause clause of the decision that names its facts
 * @param columns what its items say beside code, name and source
 * @param on the day asked for
 * @param count items in force that day
 * @param items those items by code; absent in the list of tables
 */
@Schema(name = "ReferenceTable", description = "参考数据表 | A table of reference data")
public record ReferenceTableView(
        ReferenceTable table,
        String titleZh,
        String titleEn,
        String clause,
        List<ReferenceColumn> columns,
        LocalDate on,
        long count,
        @Nullable List<ReferenceItemView> items) {

    static ReferenceTableView of(ReferenceTable table, LocalDate on, long count) {
        return view(table, on, count, null);
    }

    static ReferenceTableView of(ReferenceTable table, LocalDate on, List<ReferenceVersion> inForce) {
        return view(
                table,
                on,
                inForce.size(),
                inForce.stream().map(ReferenceItemView::of).toList());
    }

    private static ReferenceTableView view(
            ReferenceTable table, LocalDate on, long count, @Nullable List<ReferenceItemView> items) {
        return new ReferenceTableView(
                table, table.title().zh(), table.title().en(), table.clause(), table.columns(), on, count, items);
    }
}
