package org.fourthousand.notification.notice;

/** What a rung of a notice's ladder does. */
enum LadderAction {
    /** 催办: whom the notice is with is written to. */
    URGE,
    /** 提级: it goes one level higher; at the top, the province's supervision office, it stays. */
    UP
}
