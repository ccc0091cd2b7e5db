package org.fourthousand.registry.search;

import java.util.Locale;

/** By what results are told apart; each is a column of the index. */
public enum Facet {
    STAGE(Level.NONE),
    FUND(new Level(0, 0, 0, 1)),
    PILLAR(new Level(1, 0, 0, 0)),
    INDUSTRY(new Level(2, 0, 0, 0)),
    POLE(new Level(0, 1, 0, 0)),
    PARK(new Level(0, 2, 0, 0)),
    PREFECTURE(new Level(0, 0, 1, 0)),
    /** The counties of the prefecture that was asked for; not counted when none was. */
    DIVISION(new Level(0, 0, 2, 0));

    private final Level level;

    Facet(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    /** Its column, which is also its name on the wire. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
