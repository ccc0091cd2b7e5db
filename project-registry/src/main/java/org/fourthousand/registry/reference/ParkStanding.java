package org.fourthousand.registry.reference;

/** What the park table says of the park a form names (clause 三.1, 优胜劣汰动态管理). */
public enum ParkStanding {
    /** The form names none. */
    NONE,
    /** The table has it and nothing against it. */
    IN_ORDER,
    /** 警告. */
    WARNED,
    /** 退出. */
    DELISTED,
    /** The table has no such park; it is not complete, so this says little. */
    UNKNOWN
}
