package org.fourthousand.registry.search;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of a project.
 *
 * @param kind what it is about; a facet is counted without the condition on itself
 * @param rows as a condition on a row of the index
 * @param keys as keys of the index, see {@link Keys}; no row of {@code rows} is without them
 * @param parameters of {@code rows}
 * @param level at which the kept counts can tell it; null when they cannot
 * @param exact the facet's value it asks for; null when it is about something else
 */
record Condition(
        Kind kind,
        String rows,
        String keys,
        Map<String, Object> parameters,
        @Nullable Level level,
        @Nullable Exact exact) {

    /** A facet's value. */
    record Exact(Facet facet, String value) {}

    /** About something that is no facet. */
    Condition(Kind kind, String rows, String keys, Map<String, Object> parameters, @Nullable Level level) {
        this(kind, rows, keys, parameters, level, null);
    }

    /** Whether a project meets it; only where it asks for a facet's value. */
    boolean holds(GatheredProject project) {
        var asked = Objects.requireNonNull(exact, "only a facet's value can be compared");
        return project.value(asked.facet()).equals(asked.value());
    }

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
