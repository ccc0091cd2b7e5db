package org.fourthousand.registry.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item.
 *
 * @param code the item
 * @param nameZh its name
 * @param nameEn its name in English, when it has one
 * @param attributes what else is said of it, by the columns of the table
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force; null while no later version is known
 * @param ended whether the item ends with this version rather than going on
 * @param source document and clause, or page
 * @param recordedAt when it was recorded
 */
@Schema(name = "ReferenceItem", description = "参考数据条目 | An item of reference data")
public record ReferenceItemView(
        String code,
        String nameZh,
        @Nullable String nameEn,
        Map<String, Object> attributes,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        boolean ended,
        String source,
        Instant recordedAt) {

    static ReferenceItemView of(ReferenceVersion version) {
        return new ReferenceItemView(
                version.code(),
                version.nameZh(),
                version.nameEn(),
                version.attributes(),
                version.effectiveFrom(),
                version.effectiveTo(),
                version.ended(),
                version.source(),
                version.recordedAt());
    }
}
