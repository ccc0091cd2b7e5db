package org.fourthousand.registry.reference;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A version of an item that comes with the code; its attributes in order, so that equal facts read equal. */
record ReferenceFact(
        ReferenceTable table,
        String code,
        String nameZh,
        @Nullable String nameEn,
        Map<String, Object> attributes,
        LocalDate effectiveFrom,
        String source) {

    ReferenceFact {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
