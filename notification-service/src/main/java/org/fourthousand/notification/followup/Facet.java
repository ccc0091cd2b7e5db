package org.fourthousand.notification.followup;

import java.util.Locale;

/** What the board of follow-ups is cut by. */
public enum Facet {
    /** 行政区划. */
    DIVISION,
    /** 行业, GB/T 4754 section and division. */
    INDUSTRY,
    /** 园区. */
    PARK,
    /** 联系省领导. */
    LEADER;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
