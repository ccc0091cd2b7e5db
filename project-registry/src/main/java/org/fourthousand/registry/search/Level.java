package org.fourthousand.registry.search;

/**
 * How closely a count tells apart: not at all (0), coarsely (1) or closely (2). {@code project_count} keeps one sum for
 * every way, but for an industry in a park of a division.
 *
 * @param industry 1 by pillar, 2 by industry
 * @param park 1 by pole, 2 by park
 * @param division 1 by prefecture, 2 by division
 * @param fund 1 by fund
 */
record Level(int industry, int park, int division, int fund) {

    static final Level NONE = new Level(0, 0, 0, 0);

    /** The level at which both can be told. */
    Level and(Level other) {
        return new Level(
                Math.max(industry, other.industry),
                Math.max(park, other.park),
                Math.max(division, other.division),
                Math.max(fund, other.fund));
    }

    boolean isKept() {
        return industry < 2 || park == 0 || division == 0;
    }

    /** Its number in {@code project_count}. */
    int number() {
        return industry + 3 * park + 9 * division + 27 * fund;
    }
}
