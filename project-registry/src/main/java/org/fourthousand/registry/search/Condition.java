package org.fourthousand.registry.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of a project.
 *
 * @param kind what it is about; a facet is counted without the condition on itself
 * @param rows as a condition on a row of the index
 * @param keys as keys of the index, see {@link Keys}; no row of {@code rows} is without them
 * @param parameters of {@code rows}
 * @param level at which the kept counts can tell it; null when they cannot
 */
record Condition(
        Kind kind,
        String rows,
        String keys,
        Map<String, Object> parameters,
        @Nullable Level level) {

    /** What a condition is about, the rarest first: the index is asked by the first few. */
    enum Kind {
        TEXT,
        ENTERPRISE,
        DIVISION,
        PARK,
        INDUSTRY,
        PILLAR,
        POLE,
        INVESTMENT,
        STARTED,
        ENTERED,
        STAGE,
        FUND,
        LIBRARY,
        HANDED_IN;

        /** Whether nearly everything meets it. */
        boolean isCommon() {
            return this == LIBRARY || this == HANDED_IN;
        }
    }

    /** Whether it narrows the values of this facet themselves. */
    boolean isOn(Facet facet) {
        return kind
                == switch (facet) {
                    case STAGE -> Kind.STAGE;
                    case FUND -> Kind.FUND;
                    case PILLAR -> Kind.PILLAR;
                    case INDUSTRY -> Kind.INDUSTRY;
                    case POLE -> Kind.POLE;
                    case PARK -> Kind.PARK;
                    case PREFECTURE, DIVISION -> Kind.DIVISION;
                };
    }
}
