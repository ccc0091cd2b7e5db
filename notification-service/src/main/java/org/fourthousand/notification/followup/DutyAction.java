package org.fourthousand.notification.followup;

/** What a rung of the ladder of a late report does. */
enum DutyAction {
    /** 转督办: the responsible department is called on by a notice. */
    NOTICE,
    /** 严重逾期: enterprise and department are warned again. */
    VERY_LATE
}
