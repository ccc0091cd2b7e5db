package org.fourthousand.kit.value;

/** Whether the day on which a period begins is its first day. */
public enum FirstDay {
    /** The starting day counts, as it does for publicity (公示). */
    COUNTED,
    /** Counting starts on the day after, as it does where a rule says "within n days of". */
    NOT_COUNTED
}
