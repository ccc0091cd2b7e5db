package org.fourthousand.notification.notice;

import java.util.Locale;

/** Classes of deadlines of a notice; the working days of each are a policy parameter. */
public enum Deadline {
    /** 急件: 5 working days by default. */
    URGENT,
    /** 一般件: 15. */
    ORDINARY,
    /** 难件: 30. */
    HARD;

    /** The policy parameter that says how many working days. */
    String parameter() {
        return "notice-%s-working-days".formatted(name().toLowerCase(Locale.ROOT));
    }
}
