package org.fourthousand.registry.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item to record: a new item, or what is said of a known one from a day on.
 *
 * @param code the item; never changes
 * @param nameZh its name
 * @param nameEn its name in English, when there is one
 * @param attributes what else the table says, by the names of its columns; texts or lists of texts
 * @param effectiveFrom first day in force, later than every version the item has
 * @param source document and clause, or page
 */
@Schema(name = "NewReferenceVersion", description = "参考数据新版本 | A version of an item of reference data")
public record NewReferenceVersion(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,59}")
        String code,

        @NotBlank @Size(max = 200) String nameZh,
        @Nullable @Size(max = 200) String nameEn,
        @NotNull Map<String, Object> attributes,
        @NotNull LocalDate effectiveFrom,
        @NotBlank @Size(max = 500) String source) {

    private static final int EARLIEST_YEAR = 1949;
    private static final int LATEST_YEAR = 2200;

    /** What the table's columns say against it; empty when its form is right. */
    List<Violation> faults(ReferenceTable table) {
        var faults = new ArrayList<Violation>();
        if (effectiveFrom.getYear() < EARLIEST_YEAR || effectiveFrom.getYear() > LATEST_YEAR) {
            faults.add(Violation.at("/effectiveFrom", Text.of("日期不合理。", "This date cannot be meant.")));
        }
        attributes.forEach((name, value) -> {
            var column = table.columns().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (column.isEmpty()) {
                faults.add(Violation.at(pointer(name), Text.of("该表没有此属性。", "The table has no such attribute.")));
            } else {
                column.get().fault(value).ifPresent(fault -> faults.add(Violation.at(pointer(name), fault)));
            }
        });
        return faults;
    }

    /** The place of an attribute in the body; the name is the caller's own and is escaped (RFC 6901). */
    static String pointer(String attribute) {
        return "/attributes/" + attribute.replace("~", "~0").replace("/", "~1");
    }
}
