package org.fourthousand.kit.value;

import java.time.LocalDate;

/**
 * A day was asked for that no published working-day calendar covers. The deadline stays unknown until an administrator has loaded the year; it is
 * never guessed. It is an
 * {@link InvalidValue} so that it reaches people in both languages, but a problem of its own: the service lacks data.
 */
public final class CalendarExhausted extends InvalidValue {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    CalendarExhausted(LocalDate day, LocalDate firstKnown, LocalDate lastKnown) {
        super(
                "工作日历未覆盖 %s(已知 %s 至 %s),须先载入国务院办公厅公布的该年度安排".formatted(day, firstKnown, lastKnown),
                "No working-day calendar covers %s (known: %s to %s); load the year first, as the State Council publishes it"
                        .formatted(day, firstKnown, lastKnown));
        this.day = day;
    }

    /** The day that is not covered. */
    public LocalDate day() {
        return day;
    }
}
